// Who may send in a conversation, and which text is under way: marks that hold over all processes.
import type { Redis } from 'ioredis';
import { newSecret, type ConversationId } from '../../base/ids.ts';
import type { Delivery } from '../../conversation/conversation.ts';
import type { Changes } from './changes.ts';
import type { Keys } from './keys.ts';
import { loadScript, runScript } from './scripts.ts';

const moveScript = loadScript('delivery/move');
const release = loadScript('delivery/release');

export function createDeliveryMarks({
  redis,
  keys,
  changes,
}: {
  redis: Redis;
  keys: Keys;
  changes: Changes;
}) {
  return {
    /** From one state to another, only where it is in the first one; says whether it was. */
    async move(id: ConversationId, seq: number, from: Delivery, to: Delivery): Promise<boolean> {
      const answer = await runScript(
        redis,
        moveScript,
        [keys('conv', id), keys('conv', id, 'delivery')],
        [id, seq, from, to, changes.channel],
      );
      return Number(answer) === 1;
    },
    /** The right to send in a conversation for `ms`; null where somebody has it. Gives how to let go. */
    async hold(id: ConversationId, ms: number): Promise<(() => Promise<void>) | null> {
      const key = keys('conv', id, 'sender');
      const token = newSecret();
      if ((await redis.set(key, token, 'PX', ms, 'NX')) !== 'OK') return null;
      return async () => {
        await runScript(redis, release, [key], [token]);
      };
    },
  };
}
