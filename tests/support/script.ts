// Scripts of talk. `patient:` lines are said; each `assistant:` line is held against the next text that came
// back, where `…` stands for anything. `[a | b]` on a line of its own are the choices shown last, `(handoff: x)` a
// handoff with that reason, `(later: 10)` ten minutes.
import { expect } from '@jest/globals';
import { MONDAY, startTalk, type Reply, type TalkOptions, type TestTalk } from './talk.ts';

const pattern = (line: string): RegExp =>
  new RegExp(
    `^${line
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*')}$`,
  );

/** Plays a script from the start of a conversation and gives the talk back as it stands at the end. */
export async function play(
  script: string,
  options: TalkOptions & { readonly talk?: TestTalk } = {},
): Promise<TestTalk> {
  const talk = options.talk ?? startTalk({ now: MONDAY, ...options });
  let reply: Reply | null = null;
  let unread: string[] = [];
  const settle = (): void => expect(unread).toEqual([]);
  for (const line of script
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)) {
    const [, who, text = ''] = /^(patient|assistant): (.*)$/.exec(line) ?? [];
    if (who === 'patient') {
      settle();
      reply = await talk.say(text);
      unread = [...reply.texts];
    } else if (who === 'assistant') {
      const said = unread.shift();
      if (!pattern(text).test(said ?? ''))
        expect(`${said}\n(${reply?.verdict.route}: ${reply?.verdict.categories.join(', ')})`).toBe(text);
    } else if (line.startsWith('[')) expect(reply?.choices).toEqual(line.slice(1, -1).split(' | '));
    else if (line.startsWith('(handoff:')) expect(reply?.handoff?.reason).toBe(line.slice(9, -1).trim());
    else if (line.startsWith('(later:')) talk.clock.advance(Number(line.slice(7, -1)) * 60_000);
    else throw new Error(`no such line in a script: ${line}`);
  }
  settle();
  return talk;
}
