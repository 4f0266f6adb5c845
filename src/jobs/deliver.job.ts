// Sends what is queued in one conversation, in order, and gives it up when the channel's service has not taken it
// after many tries.
import { DelayedError, UnrecoverableError, Worker, type ConnectionOptions, type Job } from 'bullmq';
import { z } from 'zod';
import { conversationId, type ConversationId } from '../base/ids.ts';
import { errorFields, type Log } from '../base/log.ts';
import { DELIVER_TRIES, FIRST_WAIT_MS, jobsPrefix } from './queues.ts';

/** Somebody else sends in this conversation: look again after this, in milliseconds. */
const BUSY_MS = 300;
const AT_ONCE = 20;

const Data = z.object({ conversation: z.string().min(1), seq: z.int().min(1) });

export interface DeliverDeps {
  readonly clinicId: string;
  /** Waits for Redis as long as it takes (`maxRetriesPerRequest: null`). */
  readonly connection: ConnectionOptions;
  readonly flush: (conversation: ConversationId, seq: number) => Promise<'done' | 'busy' | 'retry'>;
  readonly giveUp: (conversation: ConversationId, seq: number) => Promise<void>;
  readonly log: Log;
  /** As the queue's, unless a test is in a hurry. */
  readonly tries?: number;
  readonly firstWaitMs?: number;
}

/** Starts the worker. Gives how to stop: it finishes what it is at. */
export function startDeliverJob({
  clinicId,
  connection,
  flush,
  giveUp,
  log,
  tries = DELIVER_TRIES,
  firstWaitMs = FIRST_WAIT_MS,
}: DeliverDeps): () => Promise<void> {
  const work = async (job: Job, token?: string): Promise<void> => {
    const data = Data.safeParse(job.data);
    if (!data.success) throw new UnrecoverableError('not a delivery');
    const id = conversationId(data.data.conversation);
    const result = await flush(id, data.data.seq);
    if (result === 'done') return;
    if (result === 'busy') {
      await job.moveToDelayed(Date.now() + BUSY_MS, token);
      throw new DelayedError();
    }
    if (job.attemptsMade + 1 < tries) throw new Error('not taken yet');
    await giveUp(id, data.data.seq);
  };
  const worker = new Worker('deliver', work, {
    connection,
    prefix: jobsPrefix(clinicId),
    concurrency: AT_ONCE,
    settings: {
      backoffStrategy: (attempt) => firstWaitMs * 2 ** (attempt - 1) * (0.8 + Math.random() * 0.4),
    },
  });
  worker.on('error', (error) => log.warn('job.worker', { job: 'deliver', ...errorFields(error) }));
  worker.on('failed', (job, error) =>
    log.warn('job.failed', {
      job: 'deliver',
      jobId: job?.id,
      attempt: job?.attemptsMade,
      ...errorFields(error),
    }),
  );
  return () => worker.close();
}
