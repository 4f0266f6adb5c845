// The one door to a language model. A question has one deadline for everything, at most one retry, and comes
// back as a checked value or a failure code; it never throws, and no text is logged.
import OpenAI from 'openai';
import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { createBreaker } from './breaker.ts';
import { AnswerError, failureOf, type Failure, type FailureCode } from './failure.ts';
import { dataBlock, loadPrompts, type PromptName, type Prompts } from './prompts.ts';
import { limitedFetch, readAnswer } from './reply.ts';

/** How long a question may take with everything, in ms, unless it says otherwise. */
export const DEADLINE_MS = 4000;
/** The longest answer, in tokens. */
const MAX_TOKENS = 700;
/** The shortest wait before a second try, in ms, and the least time that must be left for it. */
const PAUSE_MS = 150;
const WORTH_TRYING_MS = 250;

export type Asked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: FailureCode };

/** What the caller may write into the audit log: no text. */
export interface AskedEvent {
  readonly prompt: PromptName;
  readonly promptVersion: string;
  readonly model: string;
  readonly ms: number;
  readonly attempts: number;
  readonly outcome: 'ok' | FailureCode;
}

export interface Model {
  /** Asks with a prompt and its (masked) data; the answer fits `schema`, or there is a failure code. */
  ask<S extends z.ZodType>(
    prompt: PromptName,
    input: Readonly<Record<string, unknown>>,
    schema: S,
    options?: { readonly deadlineMs?: number },
  ): Promise<Asked<z.infer<S>>>;
}

export interface ModelDeps {
  readonly apiKey: string;
  /** Any OpenAI-compatible server; null for OpenAI's own. */
  readonly baseUrl: string | null;
  readonly name: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly prompts?: Prompts;
  /** Called once for every question that went out. What it throws is ignored. */
  readonly onAsked?: (event: AskedEvent) => void;
}

export function createModel(deps: ModelDeps): Model {
  const { log, clock, name, prompts = loadPrompts() } = deps;
  const client = new OpenAI({
    apiKey: deps.apiKey,
    baseURL: deps.baseUrl ?? 'https://api.openai.com/v1',
    // The SDK reads these from the environment where they are not given.
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: limitedFetch,
  });
  const breaker = createBreaker(clock);

  const once = async <S extends z.ZodType>(
    prompt: PromptName,
    input: Readonly<Record<string, unknown>>,
    schema: S,
    signal: AbortSignal,
  ): Promise<z.infer<S>> => {
    const { system } = prompts[prompt];
    const completion: unknown = await client.chat.completions.create(
      {
        model: name,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: dataBlock(prompts[prompt], input) },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: prompt.replaceAll('-', '_'), strict: true, schema: jsonSchema(schema) },
        },
        store: false,
        ...limits(name, deps.baseUrl !== null),
      },
      { signal },
    );
    return readAnswer(completion, schema);
  };

  const report = (event: AskedEvent): void => {
    const { prompt, promptVersion, ms, attempts: attempt, outcome: code } = event;
    log[code === 'ok' ? 'info' : 'warn']('model.asked', {
      prompt,
      promptVersion,
      model: name,
      ms,
      attempt,
      code,
    });
    try {
      deps.onAsked?.(event);
    } catch {
      log.warn('model.asked-unheard', { prompt });
    }
  };

  return {
    async ask(prompt, input, schema, { deadlineMs = DEADLINE_MS } = {}) {
      if (!breaker.admits()) return { ok: false, code: 'breaker-open' };
      const started = performance.now();
      const left = (): number => deadlineMs - (performance.now() - started);
      const controller = new AbortController();
      const deadline = deadlineIn(deadlineMs, controller);
      let attempts = 0;
      let failure: Failure | null = null;
      let result: { readonly value: z.infer<typeof schema> } | null = null;
      while (result === null && attempts < 2) {
        attempts += 1;
        try {
          result = {
            value: await Promise.race([once(prompt, input, schema, controller.signal), deadline.passed]),
          };
        } catch (error) {
          failure = controller.signal.aborted ? DEADLINE : failureOf(error, clock.now());
          const pause = Math.max(PAUSE_MS, failure.waitMs);
          if (!failure.again || attempts === 2 || pause + WORTH_TRYING_MS > left()) break;
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
      deadline.clear();
      const outcome = result ? 'ok' : (failure?.code ?? 'unexpected');
      breaker.done(result ? true : outcome === 'refused' ? null : false);
      const promptVersion = prompts[prompt].version;
      report({
        prompt,
        promptVersion,
        model: name,
        ms: Math.round(performance.now() - started),
        attempts,
        outcome,
      });
      return result ? { ok: true, value: result.value } : { ok: false, code: failure?.code ?? 'unexpected' };
    },
  };
}

const DEADLINE: Failure = { code: 'deadline', again: false, waitMs: 0 };

/** Ends the call by its signal, and answers even where nothing obeys the signal. */
function deadlineIn(ms: number, controller: AbortController): { passed: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new AnswerError('deadline'));
    }, ms);
  });
  passed.catch(() => {});
  return { passed, clear: () => clearTimeout(timer) };
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7' });
  return rest;
}

// OpenAI's own server has renamed max_tokens, and its reasoning models take no temperature; the compatible
// ones know the older name.
function limits(name: string, compatible: boolean): Record<string, number> {
  const reasons = /^(o\d|gpt-5)/.test(name);
  return {
    ...(compatible
      ? { max_tokens: MAX_TOKENS }
      : { max_completion_tokens: reasons ? 4 * MAX_TOKENS : MAX_TOKENS }),
    ...(reasons ? {} : { temperature: 0 }),
  };
}
