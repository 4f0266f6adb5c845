// Speaks to the desk's API. A refusal or a lost connection is thrown as a plain object with a `code`.

async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(`/api/desk${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    throw { code: 'offline', status: 0 };
  }
  let answer;
  try {
    answer = await response.json();
  } catch {
    throw { code: response.ok ? 'offline' : 'internal', status: response.status };
  }
  if (!response.ok) throw { code: 'internal', ...answer, status: response.status };
  return answer;
}

const handoff = (id, rest = '') => `/handoffs/${encodeURIComponent(id)}${rest}`;

export const api = {
  me: () => ask('GET', '/me'),
  signIn: (name, password) => ask('POST', '/sign-in', { name, password }),
  signOut: () => ask('POST', '/sign-out', {}),
  list: (state) => ask('GET', `/handoffs?state=${state}`),
  read: (id, after) => ask('GET', handoff(id, `?after=${after}`)),
  staff: () => ask('GET', '/staff'),
  patient: (id) => ask('GET', handoff(id, '/patient')),
  visitTypes: () => ask('GET', '/visit-types'),
  times: (visitType, practitioner, date) =>
    ask('GET', `/times?${new URLSearchParams({ visitType, ...(practitioner && { practitioner }), date })}`),
  move: (id, verb, body = {}) => ask('POST', handoff(id, `/${verb}`), body),
};
