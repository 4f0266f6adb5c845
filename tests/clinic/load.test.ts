import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldText } from '../../src/base/text.ts';
import { sampleAppointments } from '../../src/clinic/sample-patients.ts';
import { ClinicError, loadClinic } from '../../src/infra/files/load-clinic.ts';

let base: string;
let folder: string;
let count = 0;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'frontdesk-clinic-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(base, String((count += 1)));
  await cp('clinic', folder, { recursive: true });
});

/** Replaces a text in a file and says on which line it stood. */
async function change(file: string, from: string, to: string): Promise<number> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} has no ${from}`);
  await writeFile(path, text.replace(from, to));
  return text.slice(0, at).split('\n').length;
}

function problems(): readonly string[] {
  try {
    loadClinic(folder);
    return [];
  } catch (error) {
    if (error instanceof ClinicError) return error.problems.map((line) => line.slice(folder.length + 1));
    throw error;
  }
}

describe('the example clinic', () => {
  const { clinic, library, patients } = loadClinic('clinic');

  test('loads in under a tenth of a second', () => {
    // The best of ten: what it takes, not what else the machine is doing.
    const times = Array.from({ length: 10 }, () => {
      const started = performance.now();
      loadClinic('clinic');
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  test('has an approved sheet for every visit type, and twenty answers, in each language', () => {
    for (const language of clinic.languages) {
      for (const { id } of clinic.visitTypes)
        expect([id, library.sheet(id, language, '2026-11-24')?.language]).toEqual([id, language]);
      expect(library.passages(language).length).toBeGreaterThanOrEqual(20);
    }
  });

  test('says in the first sentence of each emergency text to call', () => {
    for (const { en, es } of Object.values(clinic.emergency.texts)) {
      expect(en.startsWith('Call {number} now')).toBe(true);
      expect(es.startsWith('Llame al {number} ahora')).toBe(true);
    }
  });

  test('uses only telephone numbers kept for fiction, but for the emergency lines', () => {
    const texts = clinic.languages
      .flatMap((language) => library.passages(language).map(({ text }) => text))
      .join('\n');
    const numbers = [...texts.matchAll(/\d{3}-\d{3}-\d{4}/g)].map(([number]) => number);
    expect(numbers.length).toBeGreaterThan(0);
    expect(
      [...numbers, ...patients.map(({ phone }) => phone.replace(/^\+1(...)(...)/, '$1-$2-'))].filter(
        (number) => !/^\d{3}-555-01\d\d$/.test(number),
      ),
    ).toEqual([]);
  });

  test('has a few dozen patients, two of whom share a name', () => {
    expect(patients.length).toBeGreaterThanOrEqual(24);
    expect(new Set(patients.map(({ name }) => foldText(name))).size).toBe(patients.length - 1);
  });

  test.each(['2026-11-24T15:00Z', '2026-12-30T03:00Z', '2027-03-12T15:00Z', '2027-10-29T15:00Z'])(
    'has appointments in working hours that do not overlap, from %s',
    (now) => {
      const appointments = sampleAppointments(patients, clinic, Date.parse(now), () => true);
      expect(appointments.length).toBeGreaterThan(20);
      for (const one of appointments) {
        const local = new Intl.DateTimeFormat('en-US', {
          timeZone: clinic.timeZone,
          hourCycle: 'h23',
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
        }).format(one.start);
        expect(local).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? (08|09|1[0-6]):/);
        const clash = appointments.filter(
          (other) =>
            other !== one &&
            other.start < one.end &&
            one.start < other.end &&
            other.resources.some((id) => one.resources.includes(id)),
        );
        expect(clash).toEqual([]);
      }
    },
  );
});

describe('a mistake in the clinic’s files', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a value of the wrong kind',
      'clinic.yaml',
      'minutes: 40\n',
      'minutes: forty\n',
      'visitTypes.0.minutes: ',
    ],
    ['an unknown field', 'clinic.yaml', 'website:', 'webpage:', 'webpage: there is no such field'],
    [
      'a time zone that does not exist',
      'clinic.yaml',
      'America/New_York',
      'America/Gotham',
      'timeZone: no such time zone',
    ],
    ['a clock time that does not exist', 'clinic.yaml', "'17:00'", "'27:00'", 'hours.monday.0.1: use HH:MM'],
    [
      'a clinician who does not exist',
      'clinic.yaml',
      'practitioners: [okafor, reyes, whitfield]',
      'practitioners: [okafor, reyes, whitfeld]',
      'visitTypes.0.practitioners.2: there is no practitioner "whitfeld"',
    ],
    [
      'a place that does not exist',
      'clinic.yaml',
      'place: online',
      'place: moon',
      'visitTypes.11.place: there is no place "moon"',
    ],
    [
      'a room that does not exist',
      'clinic.yaml',
      'resources: [draw-chair]',
      'resources: [throne]',
      'visitTypes.4.resources.0: there is no resource "throne"',
    ],
    [
      'an id used twice',
      'clinic.yaml',
      'id: follow-up',
      'id: annual-physical',
      'visitTypes.1.id: "annual-physical" is used twice',
    ],
    [
      'an alias of two visit types',
      'clinic.yaml',
      '- blood work\n',
      '- flu vaccine\n',
      '"flu vaccine" already stands for flu-shot',
    ],
    [
      'an emergency text without the number',
      'clinic.yaml',
      'Call {number} now. This may be an emergency, and they can help you faster than we can. Do what the\n        {number} operator',
      'This may be an emergency. Do what the\n        operator',
      'has to name {number}',
    ],
    [
      'a placeholder that does not exist',
      'clinic.yaml',
      'Do what the\n        {number} operator',
      'Do what the\n        {operator} operator',
      'there is no placeholder {operator}',
    ],
    [
      'a sheet with one approver',
      'instructions/flu-shot.standard.en.md',
      'approvedBy:\n  - { name: Miguel Reyes, role: Medical Director, on: 2024-12-16 }',
      'approvedBy:',
      'approvedBy: an approved sheet names two',
    ],
    [
      'a sheet that one person approved twice',
      'instructions/flu-shot.standard.en.md',
      'approvedBy:\n  - { name: Miguel Reyes',
      'approvedBy:\n  - { name: DANA  WHITFIELD',
      'approvedBy: an approved sheet names two different people',
    ],
    [
      'an approval after the sheet takes effect',
      'instructions/flu-shot.standard.en.md',
      'role: Nursing Lead, on: 2024-12-18',
      'role: Nursing Lead, on: 2025-02-18',
      'approvedBy.1.on: is after the day',
    ],
    [
      'a reading grade that the text does not have',
      'instructions/flu-shot.standard.en.md',
      'readingGrade: 3',
      'readingGrade: 9',
      'readingGrade: the text reads at grade',
    ],
    [
      'a sheet that answers about medicines',
      'instructions/follow-up.standard.en.md',
      'toAPerson: [medicine, told-otherwise]',
      'toAPerson: [told-otherwise]',
      'toAPerson: medicine always goes to a person',
    ],
    [
      'a sheet that keeps something unknown for a person',
      'instructions/follow-up.standard.en.md',
      'toAPerson: [medicine, told-otherwise]',
      'toAPerson: [medicine, gossip]',
      'toAPerson.1: ',
    ],
    [
      'a sheet without its sources',
      'instructions/follow-up.standard.en.md',
      'sources:\n  - Procedures of the clinic',
      'sources: []',
      'sources: ',
    ],
    [
      'a step with a time that is none',
      'instructions/blood-test.standard.es.md',
      'when: -PT10H',
      'when: -10 hours',
      'steps.0.when: use arrival',
    ],
    [
      'a step after the visit',
      'instructions/blood-test.standard.es.md',
      'when: -PT10H',
      'when: PT10H',
      'steps.0.when: use arrival',
    ],
    [
      'a translation of a version that is not there',
      'instructions/skin-check.standard.es.md',
      'translationOf: { language: en, version: 2 }',
      'translationOf: { language: en, version: 3 }',
      'translationOf.version: there is no version 3 in en',
    ],
    [
      'a translation with another time for a step',
      'instructions/blood-test.standard.es.md',
      'when: -PT10H',
      'when: -PT9H',
      'steps: are not the steps, at their times',
    ],
    [
      'a date that does not exist',
      'instructions/skin-check.standard.en.md',
      '2028-12-29',
      '2028-02-30',
      'reviewBy: ',
    ],
    ['a question without a title', 'faq/parking.en.md', 'title:', 'titel:', 'title: is missing'],
    [
      'a patient of an unknown visit type',
      'patients.yaml',
      'visitType: flu-shot',
      'visitType: flue-shot',
      'there is no visit type "flue-shot"',
    ],
    ['YAML that cannot be read', 'clinic.yaml', 'languages: [en, es]', 'languages: [en, es', ''],
  ])('names the file and line of %s', async (_, file, from, to, message) => {
    const line = await change(file, from, to);
    const found = problems();
    const near = found.filter((problem) => {
      const [name, at] = problem.split(':');
      return (
        name === file &&
        Math.abs(Number(at) - line) <= (message === 'title: is missing' || message === '' ? 3 : 1) &&
        problem.includes(message)
      );
    });
    expect([found, near.length > 0]).toEqual([expect.anything(), true]);
  });

  test('comes with all the others at once', async () => {
    await change('clinic.yaml', 'place: online', 'place: moon');
    await change('faq/hours.es.md', 'title:', 'titel:');
    await rm(join(folder, 'instructions/telehealth.standard.es.md'));
    await writeFile(join(folder, 'instructions/notes.md'), 'hello');
    const found = problems().join('\n');
    for (const part of ['clinic.yaml:', 'faq/hours.es.md:', 'instructions/notes.md:1: name it'])
      expect(found).toContain(part);
  });

  test('is a language that is missing, and a sheet for a visit type that does not exist', async () => {
    await rm(join(folder, 'instructions/telehealth.standard.es.md'));
    await rm(join(folder, 'faq/masks.en.md'));
    for (const language of ['en', 'es'])
      await cp(
        join(folder, `instructions/flu-shot.standard.${language}.md`),
        join(folder, `instructions/x-ray.standard.${language}.md`),
      );
    const found = problems().join('\n');
    expect(found).toContain('instructions/telehealth.standard.en.md:2: has no version in es');
    expect(found).toContain('faq/masks.es.md:2: has no version in en');
    expect(found).toContain('instructions/x-ray.standard.en.md:2: there is no visit type "x-ray"');
  });

  test('is a sheet that is the original in two languages', async () => {
    await change(
      'instructions/skin-check.standard.es.md',
      'translationOf: { language: en, version: 2 }\n',
      '',
    );
    for (const language of ['en', 'es'])
      expect(problems().join('\n')).toContain(
        `instructions/skin-check.standard.${language}.md:2: version: more than one language is the original`,
      );
  });

  test('is a folder that is empty, and a file that is no text', async () => {
    expect(() => loadClinic(join(folder, 'nowhere'))).toThrow(/clinic\.yaml:1: cannot be read/);
    await writeFile(join(folder, 'faq/parking.en.md'), Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    expect(problems().join('\n')).toContain('faq/parking.en.md:1: is not UTF-8 text');
  });

  test('is not a byte order mark or a Windows line end', async () => {
    for (const file of ['clinic.yaml', 'faq/parking.en.md', 'instructions/flu-shot.standard.en.md']) {
      const text = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    expect(problems()).toEqual([]);
  });
});

test('a sheet is served only when approved, in effect and not past its review', async () => {
  const path = 'instructions/flu-shot.standard.en.md';
  const { library } = loadClinic(folder);
  expect(library.sheet('flu-shot', 'en', '2025-01-05')).toBeNull();
  expect(library.sheet('flu-shot', 'en', '2025-01-06')?.version).toBe(1);
  expect(library.sheet('flu-shot', 'en', '2028-12-29')?.version).toBe(1);
  expect(library.sheet('flu-shot', 'en', '2028-12-30')).toBeNull();
  await change(path, 'status: approved', 'status: draft');
  expect(loadClinic(folder).library.sheet('flu-shot', 'es', '2026-01-01')).toBeNull();
  expect(loadClinic(folder).library.sheet('flu-shot', 'en', '2026-01-01')).toBeNull();
  expect(library.sheet('x-ray', 'en', '2026-01-01')).toBeNull();
});

describe('the names that an EHR has', () => {
  const write = (section: string) => change('clinic.yaml', 'booking:\n', `fhir:\n${section}booking:\n`);

  test('are taken by id', async () => {
    await write(
      [
        '  practitioners: { okafor: { actor: Practitioner/7, schedule: Schedule/8 } }',
        '  visitTypes: { flu-shot: { system: urn:ehr, code: "24477854" } }',
        '',
      ].join('\n'),
    );
    expect(loadClinic(folder).clinic.fhir).toMatchObject({
      practitioners: { okafor: { actor: 'Practitioner/7', schedule: 'Schedule/8' } },
      places: {},
    });
  });

  test.each([
    ['places: { mian: Location/7 }', 'there is nothing called "mian" in places'],
    ['practitioners: { okafor: { actor: Dr. Okafor } }', 'use Type/id, as Practitioner/7'],
  ])('are refused where nothing or nobody is called so: %s', async (line, why) => {
    const at = await write(`  ${line}\n`);
    expect(problems().join()).toContain(why);
    expect(problems().join()).toContain(`:${at + 1}`);
  });
});
