// Reads what a model's server sent: bounded in bytes, JSON, one choice, no refusal, not cut, of the asked shape.
import { z } from 'zod';
import { AnswerError } from './failure.ts';

/** The largest body that is read, in bytes. An answer of ours is under 10 kB. */
const MAX_BYTES = 256 * 1024;

/** fetch that follows no redirect and reads no more than {@link MAX_BYTES} of a body. */
export async function limitedFetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'error' });
  if (response.body === null) return response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new AnswerError('too-large');
    chunks.push(chunk);
  }
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  // The bytes are decoded by now.
  headers.delete('content-encoding');
  headers.delete('content-length');
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : Buffer.concat(chunks), { status, statusText, headers });
}

const Completion = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
});

/** The answer in a completion, checked. Throws {@link AnswerError} with what is wrong. */
export function readAnswer<S extends z.ZodType>(completion: unknown, schema: S): z.infer<S> {
  // The SDK hands a body of another type (an HTML page with status 200) through as a string.
  if (typeof completion !== 'object' || completion === null) throw new AnswerError('not-json');
  const parsed = Completion.safeParse(completion);
  if (!parsed.success) throw new AnswerError('wrong-shape');
  const [choice] = parsed.data.choices;
  if (!choice) throw new AnswerError('empty');
  if (choice.message.refusal || choice.finish_reason === 'content_filter') throw new AnswerError('refused');
  if (choice.finish_reason === 'length') throw new AnswerError('cut');
  const content = unfenced(choice.message.content ?? '');
  if (content === '') throw new AnswerError('empty');
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new AnswerError('not-json');
  }
  const answer = schema.safeParse(value);
  if (!answer.success) throw new AnswerError('wrong-shape');
  return answer.data;
}

// Smaller models put the JSON into a Markdown fence; what is inside is checked like any other.
function unfenced(content: string): string {
  const text = content.trim();
  if (!text.startsWith('```') || !text.endsWith('```') || text.length < 6) return text;
  const inner = text.slice(3, -3);
  return inner.slice(inner.startsWith('json') ? 4 : 0).trim();
}
