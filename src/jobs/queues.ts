// Background work on BullMQ: ids in the job and nothing else. Redis keeps it, so it outlives this process; every
// job may run twice and has one effect.
import { Queue, type ConnectionOptions } from 'bullmq';
import type { ConversationId } from '../base/ids.ts';

export interface DeliverJob {
  readonly conversation: string;
  readonly seq: number;
}

/** After these many tries, from one second doubling, a text is given up: after about four minutes. */
export const DELIVER_TRIES = 9;
export const FIRST_WAIT_MS = 1000;

/** All of a clinic's jobs are on one Cluster node, apart from its other keys. */
export const jobsPrefix = (clinicId: string): string => `{${clinicId}:jobs}`;

export interface DeliverQueue {
  /** Makes a job of sending what is queued in a conversation up to `seq`; the same one twice is one. */
  enqueue(conversation: ConversationId, seq: number): Promise<void>;
  close(): Promise<void>;
}

/** `connection` fails at once while Redis is away (it serves requests). */
export function createDeliverQueue(clinicId: string, connection: ConnectionOptions): DeliverQueue {
  const queue = new Queue<DeliverJob>('deliver', {
    connection,
    prefix: jobsPrefix(clinicId),
    defaultJobOptions: {
      attempts: DELIVER_TRIES,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: true,
    },
  });
  queue.on('error', () => {});
  return {
    async enqueue(conversation, seq) {
      await queue.add('deliver', { conversation, seq }, { jobId: `${conversation}-${seq}` });
    },
    close: () => queue.close(),
  };
}
