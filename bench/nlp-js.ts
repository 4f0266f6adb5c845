// nlp.js, the most used classifier of intents on npm, taught on the rows that our own model is taught on: a peer for the
// screen in the same run.
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { TrainingRow } from '../scripts/training/rows.ts';
import { ROUTES, type Route } from '../src/safety/verdict.ts';

interface Nlu {
  train(
    corpus: readonly { utterance: string; intent: string }[],
    options: { epochs: number },
  ): Promise<unknown>;
  process(text: string): Promise<unknown>;
}

/** More of them change little and take minutes. */
const EPOCHS = 10;
const Answer = z.object({
  classifications: z.array(z.object({ intent: z.enum([...ROUTES, 'None']), score: z.number() })).min(1),
});

/** Teaches it. The result gives the route of a text; what it does not know is a person's, as with us. */
export async function teachNlpJs(rows: readonly TrainingRow[]): Promise<(text: string) => Promise<Route>> {
  const load = createRequire(import.meta.url);
  const { containerBootstrap } = load('@nlpjs/core') as {
    containerBootstrap(): Promise<{ use(plugin: unknown): unknown }>;
  };
  const { NluNeural } = load('@nlpjs/nlu') as { NluNeural: new (settings: unknown) => Nlu };
  const { LangEn } = load('@nlpjs/lang-en-min') as { LangEn: unknown };
  const container = await containerBootstrap();
  container.use(LangEn);
  const nlu = new NluNeural({ locale: 'en', container, log: false });
  await nlu.train(
    rows.map(({ text, route }) => ({ utterance: text, intent: route })),
    { epochs: EPOCHS },
  );
  return async (text) => {
    const [best] = Answer.parse(await nlu.process(text)).classifications;
    return best === undefined || best.intent === 'None' ? 'staff' : best.intent;
  };
}
