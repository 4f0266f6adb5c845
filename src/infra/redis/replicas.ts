// Where Redis has replicas, what is acknowledged stands on two machines: after each script WAIT asks that one
// replica has it too. Scripts that end at the same time share a WAIT; one at a time is under way on the connection.
import type { Redis } from 'ioredis';
import type { Log } from '../../base/log.ts';

/** How long a replica may take to follow, in milliseconds; under the limit of a command. */
const FOLLOW_LIMIT_MS = 500;
/** How often the server is asked whether it has replicas, in milliseconds. */
const LOOK_EVERY_MS = 2000;

/** No replica has followed in time: whoever sent it sends it again, and the same script has one effect. */
export class ReplicaError extends Error {
  constructor() {
    super('no replica has followed in time');
    this.name = 'ReplicaError';
  }
}

class Replicas {
  readonly #redis: Redis;
  readonly #log: Log;
  #count = 0;
  #underWay: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(redis: Redis, log: Log) {
    this.#redis = redis;
    this.#log = log;
  }

  /** Resolves when a replica has everything that was answered on this connection; at once where there is none. */
  follow(): Promise<void> | undefined {
    if (this.#count === 0) return undefined;
    this.#next ??= this.#underWay
      .catch(() => {})
      .then(() => {
        this.#next = null;
        this.#underWay = this.#wait();
        return this.#underWay;
      });
    return this.#next;
  }

  async look(): Promise<void> {
    try {
      const count = Number(/^connected_slaves:(\d+)/m.exec(await this.#redis.info('replication'))?.[1] ?? 0);
      if (count !== this.#count) this.#log[count === 0 ? 'warn' : 'info']('redis.replicas', { count });
      this.#count = count;
    } catch {
      // Redis is away, which its client tells; what was known stands.
    }
  }

  async #wait(): Promise<void> {
    if (Number(await this.#redis.wait(1, FOLLOW_LIMIT_MS)) >= 1) return;
    // Perhaps the last one has just gone.
    await this.look();
    if (this.#count > 0) throw new ReplicaError();
  }
}

const watched = new WeakMap<Redis, Replicas>();

/** From here on, scripts that run on `redis` are answered when a replica has them, where there is one. Gives how to stop looking. */
export async function watchReplicas(redis: Redis, log: Log): Promise<() => void> {
  const replicas = new Replicas(redis, log);
  await replicas.look();
  watched.set(redis, replicas);
  const timer = setInterval(() => void replicas.look(), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Resolves when what was answered on this connection stands on a replica; undefined where nothing has to be waited for. */
export const followed = (redis: Redis): Promise<void> | undefined => watched.get(redis)?.follow();
