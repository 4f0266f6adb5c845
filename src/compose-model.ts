// The wiring of a language model, which is loaded only where one is configured: it reads a wish beside the rules and
// words an answer out of passages, and the screen's guard reads what it wrote.
import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import type { Metrics } from './base/metrics.ts';
import type { Clinic } from './clinic/clinic.ts';
import type { Config } from './config/config.ts';
import type { AnswerWriter } from './knowledge/answer.ts';
import type { Screen } from './safety/screen.ts';
import type { SecondReading } from './scheduling/wish-reader.ts';

export interface ModelParts {
  readonly clinic: Clinic;
  readonly screen: Screen;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly log: Log;
}

export interface ComposedModel {
  readonly readWish: SecondReading;
  readonly writeAnswer: AnswerWriter;
}

export async function composeModel(
  { apiKey, baseUrl, name }: NonNullable<Config['model']>,
  { clinic, screen, metrics, clock, log }: ModelParts,
): Promise<ComposedModel> {
  const { createModel } = await import('./infra/openai/model.ts');
  const { createModelWish } = await import('./infra/openai/wish.ts');
  const { createAnswerWriter } = await import('./infra/openai/answer.ts');
  const model = createModel({ apiKey: apiKey.reveal(), baseUrl, name, log, clock });
  return {
    readWish: createModelWish(model, clinic),
    writeAnswer: createAnswerWriter(
      model,
      (reply) => screen.guard(reply),
      (reason) => metrics.blocked.inc({ reason }),
    ),
  };
}
