// A staff member at a running server's desk.
import { PASSWORD } from './server.ts';
import { clientOf, type DeskClient } from './desk/client.ts';

export interface DeskHandoff {
  readonly id: string;
  readonly state: string;
  readonly priority: string;
  readonly reason: string;
  readonly owner: string | null;
}

export interface DeskDetail {
  readonly handoff: DeskHandoff;
  readonly brief: { readonly wants: string; readonly cause: string; readonly said: string };
  readonly entries: readonly {
    readonly seq: number;
    readonly from: string;
    readonly text: string;
    readonly delivery: string | null;
  }[];
}

export async function signInAt(base: string, name = 'frontdesk', password = PASSWORD): Promise<DeskClient> {
  const reply = await clientOf(base).post('/sign-in', { name, password });
  if (reply.status !== 200) throw new Error(`sign-in answered ${reply.status}`);
  return clientOf(base, reply.headers.get('set-cookie')?.split(';')[0] ?? '');
}

export async function waitingAt(desk: DeskClient): Promise<DeskHandoff[]> {
  const { body } = await desk.get('/handoffs?state=waiting');
  return (body as { handoffs: DeskHandoff[] }).handoffs;
}

export async function detailAt(desk: DeskClient, id: string): Promise<DeskDetail> {
  return (await desk.get(`/handoffs/${id}`)).body as DeskDetail;
}

/** Waits until a handoff that fits is in the list. */
export async function handoffAt(desk: DeskClient, cause: string, limitMs = 10_000): Promise<DeskDetail> {
  for (const end = Date.now() + limitMs; Date.now() < end;) {
    for (const { id } of await waitingAt(desk)) {
      const detail = await detailAt(desk, id);
      if (detail.entries.some((entry) => entry.text.includes(cause))) return detail;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the desk shows no such handoff');
}
