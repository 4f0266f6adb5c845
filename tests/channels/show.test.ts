// What each channel can show of an entry, and how what a patient sends becomes messages.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { abilitiesOf } from '../../src/channels/abilities.ts';
import { draftsOf, languageOf } from '../../src/channels/incoming.ts';
import { escapeMarkdown } from '../../src/channels/markdown.ts';
import { choiceByNumber } from '../../src/channels/numbers.ts';
import { showAsActivity, showAsText } from '../../src/channels/show.ts';
import { isAsked, keywordOf } from '../../src/channels/sms/keywords.ts';
import { PART_MAX, partsOf } from '../../src/channels/sms/parts.ts';
import { teamsManifest } from '../../src/channels/connector/teams-manifest.ts';
import type { Entry } from '../../src/conversation/conversation.ts';

const entry = (more: Partial<Entry> = {}): Entry => ({
  from: 'assistant',
  kind: 'message',
  text: 'Book it?',
  language: 'en',
  seq: 1,
  at: 0,
  epoch: 0,
  delivery: null,
  ...more,
});
const full = entry({
  facts: {
    title: 'Visit',
    rows: [
      ['When', 'Mon, 9 *am*'],
      ['With', 'Dr. O'],
    ],
  },
  choices: [
    { title: 'Yes', value: 'yes' },
    { title: 'no', value: 'no' },
  ],
});

describe('an entry', () => {
  it('is a text with lines where nothing else can be shown', () => {
    expect(showAsText(full)).toBe('Book it?\n\nVisit\nWhen: Mon, 9 *am*\nWith: Dr. O\n\n1) Yes\n2) no');
    expect(showAsActivity(full, abilitiesOf('some-new-channel'))).toMatchObject({
      text: showAsText(full),
      textFormat: 'plain',
    });
  });

  it('has buttons under it in the web chat, and on its card in Teams', () => {
    const web = showAsActivity(full, abilitiesOf('webchat'));
    expect(web.suggestedActions?.actions).toEqual([
      { type: 'messageBack', title: 'Yes', text: 'Yes', displayText: 'Yes', value: 'yes' },
      { type: 'imBack', title: 'no', value: 'no' },
    ]);
    expect(web.attachments?.[0]?.content.actions).toBeUndefined();
    const teams = showAsActivity(full, abilitiesOf('msteams'));
    expect(teams.suggestedActions).toBeUndefined();
    expect(teams.attachments?.[0]?.content.actions).toHaveLength(2);
  });

  it('has numbered lines where there are more choices than buttons', () => {
    const choices = Array.from({ length: 9 }, (_, index) => ({ title: `T${index}`, value: `v${index}` }));
    expect(showAsActivity(entry({ choices }), abilitiesOf('msteams')).text).toContain(
      '9) T8'.replace(')', '\\)'),
    );
  });

  it('is marked as a machine’s where it is the assistant’s, and named where it is staff’s', () => {
    expect(showAsActivity(entry(), abilitiesOf('webchat')).entities).toHaveLength(1);
    const staff = showAsActivity(
      entry({ from: 'staff', staffName: 'Ann', text: 'Hi' }),
      abilitiesOf('webchat'),
    );
    expect([staff.text, staff.entities]).toEqual(['Ann: Hi', undefined]);
    expect(
      showAsActivity(entry({ from: 'system', kind: 'notice' }), abilitiesOf('webchat')).entities,
    ).toBeUndefined();
  });
});

describe('Markdown', () => {
  it.each([
    ['2 * 3 * 4 _x_', '2 \\* 3 \\* 4 \\_x\\_'],
    ['![x](https://evil.example/?d=1)', '\\!\\[x\\](https://evil.example/?d=1)'],
    ['<b>hi</b>', '\\<b\\>hi\\</b\\>'],
    ['1. one\n- two\n# three', '1\\. one  \n\\- two  \n\\# three'],
    ['see https://clinic.example/a_b_c now', 'see https://clinic.example/a_b_c now'],
    ['    not code', 'not code'],
    ['title\n===', 'title  \n\\==='],
  ])('of %j is shown as it stands', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('what a patient sends', () => {
  const sent = (text: string) => draftsOf({ text, language: 'en' });

  it('loses nothing, whatever its length', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { maxLength: 700 }), (words) => {
        const text = words.join(' ');
        const drafts = sent(text);
        expect(drafts.map((draft) => draft.text).join(' ')).toBe(text);
        for (const draft of drafts) expect(draft.text.length).toBeLessThanOrEqual(4000);
      }),
    );
  });

  it('tears no character', () => {
    for (const draft of sent('😀'.repeat(3000)))
      expect(draft.text).not.toMatch(/^\p{Surrogate}|\p{Surrogate}$/u);
  });

  it('goes to a person where its signs leave nothing', () => {
    expect(sent('\u202e\u0007')).toMatchObject([{ text: '', attachments: ['text/plain'] }]);
    expect(sent(' \n ')).toEqual([]);
  });

  it('is in a language that the clinic offers', () => {
    expect([
      languageOf('es-MX', ['en', 'es']),
      languageOf('fr', ['en', 'es']),
      languageOf(undefined, ['es', 'en']),
      languageOf('es', ['en']),
    ]).toEqual(['es', 'en', 'es', 'en']);
  });
});

describe('a number', () => {
  const choices = [
    { title: 'A', value: 'a' },
    { title: 'B', value: 'b' },
  ];
  it('is a choice of what came since the patient’s last message', () => {
    const asked = [
      entry({ from: 'patient', text: 'x' }),
      entry({ choices }),
      entry({ from: 'system', kind: 'notice', text: 'n' }),
    ];
    for (const text of ['2', '2.', ' #2', '(2)']) expect(choiceByNumber(text, asked)).toBe('b');
    for (const text of ['3', '0', '22', '2 pm', 'two']) expect(choiceByNumber(text, asked)).toBeUndefined();
  });
  it('means what it says after staff have asked, or after the patient has answered', () => {
    expect(
      choiceByNumber('2', [entry({ choices }), entry({ from: 'staff', text: 'How many?' })]),
    ).toBeUndefined();
    expect(choiceByNumber('2', [entry({ choices }), entry({ from: 'patient', text: '1' })])).toBeUndefined();
  });
});

describe('texts', () => {
  it('are cut into parts of which nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,40}$/), { minLength: 1, maxLength: 300 }), (words) => {
        const parts = partsOf(words.join(' '));
        expect(parts.join(' ')).toBe(words.join(' '));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(PART_MAX);
      }),
    );
  });
  it.each([
    ['STOP', 'stop'],
    ['¡Alto!', 'stop'],
    ['Stop.', 'stop'],
    ['unstop', 'start'],
    ['info', 'help'],
    ['help!', null],
    ['stop it', null],
    ['cancel', null],
    ['yes', null],
    ['', null],
  ])('know the keyword in %j', (text, keyword) => {
    expect(keywordOf(text)).toBe(keyword);
  });
  it('take a question for open for an hour', () => {
    expect([
      isAsked([entry({ at: 0 })], 3_599_000),
      isAsked([entry({ at: 0 })], 3_601_000),
      isAsked([], 0),
    ]).toEqual([true, false, false]);
  });
});

describe('the Teams manifest', () => {
  it('keeps to one-to-one chats and to the lengths that Teams takes', () => {
    const made = teamsManifest({
      appId: 'id',
      publicUrl: 'https://chat.clinic.example',
      clinic: { name: 'A very long name of a clinic in a very long street' },
      version: '1.0.0',
    });
    expect(made).toMatchObject({
      id: 'id',
      validDomains: ['chat.clinic.example'],
      bots: [{ botId: 'id', scopes: ['personal'] }],
    });
    expect(String((made['name'] as { short: string }).short).length).toBeLessThanOrEqual(30);
    expect(String((made['description'] as { short: string }).short).length).toBeLessThanOrEqual(80);
  });
});
