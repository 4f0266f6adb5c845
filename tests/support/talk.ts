// A patient who talks with the dialogs: the example clinic, the real screen, wish reader, search and scheduler,
// over a calendar and a directory in memory. What the turn does around the dialogs is done here in a few lines.
import { join } from 'node:path';
import { ActivityTypes, TestAdapter, TurnContext } from 'botbuilder';
import { createDialogs, type Dialogs, type DialogServices } from '../../dialogs/index.ts';
import { fixedClock } from '../../src/base/clock.ts';
import { conversationId, patientId } from '../../src/base/ids.ts';
import type { Language } from '../../src/base/language.ts';
import { silentLog } from '../../src/base/log.ts';
import { isOpen } from '../../src/clinic/hours.ts';
import { sampleAppointments } from '../../src/clinic/sample-patients.ts';
import { localOf } from '../../src/clinic/local-time.ts';
import { openIntervals } from '../../src/clinic/hours.ts';
import type { Channel, Draft, Entry } from '../../src/conversation/conversation.ts';
import type { HandoffRequest } from '../../src/conversation/handoff-request.ts';
import type { Origin, Utterance } from '../../src/conversation/utterance.ts';
import { loadClinic } from '../../src/infra/files/load-clinic.ts';
import { quotePassage } from '../../src/infra/offline/answer.ts';
import { createScreen } from '../../src/safety/create-screen.ts';
import type { Category, Verdict } from '../../src/safety/verdict.ts';
import { createScheduler } from '../../src/scheduling/clinic-scheduler.ts';
import { createWishReader } from '../../src/scheduling/wish-reader.ts';
import { fakeCalendar, type FakeCalendar } from './fakes/calendar.ts';
import { fakeWaitlist } from './fakes/waitlist.ts';
import { fakeAttempts, fakeAudit, fakeDirectory, type FakeDirectory } from './fakes/identity.ts';

const loaded = loadClinic(join(import.meta.dirname, '..', '..', 'clinic'));
const screen = createScreen(loaded.clinic);

/** Monday, November 30, 2026, 09:00 in New York. */
export const MONDAY = Date.UTC(2026, 10, 30, 14);

export interface Reply {
  readonly texts: readonly string[];
  readonly drafts: readonly Draft[];
  readonly origins: readonly Origin[];
  readonly choices: readonly string[];
  readonly handoff: HandoffRequest | undefined;
  readonly verdict: Verdict;
  readonly language: Language;
}

export interface TestTalk {
  say(text: string, categories?: readonly Category[]): Promise<Reply>;
  memory: unknown;
  language: Language;
  channel: Channel;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly calendar: FakeCalendar;
  readonly directory: FakeDirectory;
  readonly audit: ReturnType<typeof fakeAudit>;
  readonly services: DialogServices;
  readonly dialogs: Dialogs;
  readonly entries: Entry[];
}

/** The clinic of the tests, for looking things up. */
export const clinic = loaded.clinic;
export const library = loaded.library;

export interface TalkOptions {
  readonly now?: number;
  readonly language?: Language;
  readonly channel?: Channel;
  readonly services?: Partial<DialogServices>;
}

let conversations = 0;

export function startTalk({
  now = MONDAY,
  language = 'en',
  channel = 'webchat',
  services: others = {},
}: TalkOptions = {}): TestTalk {
  const clock = fixedClock(now);
  const calendar = fakeCalendar(clock);
  const directory = fakeDirectory(
    loaded.patients.map(({ id, name, birthDate, phone, language: spoken }) => ({
      id: patientId(id),
      name,
      birthDate,
      phone,
      language: spoken,
    })),
  );
  for (const sample of sampleAppointments(
    loaded.patients,
    clinic,
    now,
    (date) => openIntervals(clinic, date).length > 0,
  )) {
    calendar.put({
      ...sample,
      key: `${sample.patient} ${sample.start}`,
      patient: patientId(sample.patient),
      conversation: null,
    });
  }
  const audit = fakeAudit();
  const services: DialogServices = {
    clinic,
    clock,
    log: silentLog,
    audit,
    scheduler: createScheduler({ clinic, calendar, clock }),
    waitlist: fakeWaitlist(),
    visitLink: (id) => `https://clinic.example/visits/${id}.ics`,
    patients: directory,
    attempts: fakeAttempts(),
    library,
    readWish: createWishReader(clinic),
    writeAnswer: quotePassage,
    mask: (text) => screen.deidentify(text).text,
    guard: (reply) => screen.guard(reply),
    ...others,
  };
  const dialogs = createDialogs(services);
  const entries: Entry[] = [];
  const adapter = new TestAdapter(async () => undefined);
  const conversation = conversationId(`talk-${(conversations += 1)}`);
  const keep = (draft: Draft): Entry => {
    const entry: Entry = { ...draft, seq: entries.length + 1, at: clock.now(), epoch: 0, delivery: null };
    entries.push(entry);
    return entry;
  };

  const talk: TestTalk = {
    memory: undefined,
    language,
    channel,
    clock,
    calendar,
    directory,
    audit,
    services,
    dialogs,
    entries,
    async say(text, categories) {
      const recent = entries.slice(-8);
      const history = recent
        .filter(({ kind }) => kind === 'message')
        .map((entry) => `${entry.from === 'patient' ? 'patient' : 'assistant'}: ${entry.text}`);
      const verdict: Verdict = categories
        ? { route: 'assistant', categories, by: ['test'] }
        : screen.classify({ text, history, expecting: dialogs.expecting(talk.memory, recent) });
      const spoken = screen.language(text);
      if (spoken !== null && spoken !== 'other') talk.language = spoken;
      const message = keep({ from: 'patient', kind: 'message', text, language: talk.language });
      const said: Utterance[] = [];
      let handoff: HandoffRequest | undefined;
      if (verdict.route === 'assistant') {
        const context = new TurnContext(adapter, {
          type: ActivityTypes.Message,
          text,
          channelId: 'test',
          from: { id: 'p', name: '' },
          recipient: { id: 'a', name: '' },
          conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
        });
        context.onSendActivities(async (_, activities) => {
          for (const activity of activities) said.push(activity.channelData.utterance);
          return activities.map(() => ({ id: '' }));
        });
        const result = await dialogs.run(context, {
          conversation,
          channel: talk.channel,
          message,
          recent,
          verdict,
          language: talk.language,
          memory: talk.memory,
        });
        // It goes through the store: what is no JSON does not survive.
        talk.memory = JSON.parse(JSON.stringify(result.memory));
        talk.language = result.language;
        handoff = result.handoff;
      } else if (verdict.route === 'emergency')
        said.push({ draft: dialogs.emergency(talk.language, verdict.categories), origin: { kind: 'fixed' } });
      else
        said.push({
          draft: dialogs.handedOver(talk.language, 'person', clock.now()),
          origin: { kind: 'fixed' },
        });
      const drafts = said.map(({ draft }) => draft);
      drafts.forEach(keep);
      return {
        texts: drafts.map((draft) => draft.text),
        drafts,
        origins: said.map(({ origin }) => origin),
        choices: drafts.at(-1)?.choices?.map(({ title }) => title) ?? [],
        handoff,
        verdict,
        language: talk.language,
      };
    },
  };
  return talk;
}

/** The local time of an instant in the clinic's zone. */
export const local = (ms: number): string => localOf(clinic.timeZone, ms);
export { isOpen };
