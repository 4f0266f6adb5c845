// What the store does not answer is `store.unavailable`, whatever its driver threw; a mistake of ours stays one.
import { FrontdeskError } from '../base/errors.ts';

function asRefusal(error: unknown): never {
  const ours = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  if (ours || error instanceof FrontdeskError) throw error;
  throw new FrontdeskError('store.unavailable', {}, error);
}

/** The same port, whose failures say that the store is away. */
export function storeBehind<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(member, target, args);
        return answer instanceof Promise ? answer.catch(asRefusal) : answer;
      };
    },
  });
}
