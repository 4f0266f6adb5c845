// A patient's appointments at the desk in a real browser: found, booked over, moved and cancelled, also on a phone.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { patientId } from '../../src/base/ids.ts';
import { instantAt } from '../../src/clinic/local-time.ts';
import { accessibilityProblems, launch, openDesk } from '../support/desk/browser.ts';
import { PATIENT, startDesk, weekday, type TestDesk } from '../support/desk/start.ts';

let browser: Browser;
let desk: TestDesk;
let page: Page;
let problems: string[];
beforeAll(async () => {
  browser = await launch();
  desk = await startDesk();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});
beforeEach(async () => {
  desk.fake.clear();
  ({ page, problems } = await openDesk(browser, desk.url));
  desk.fake.handOver({ reason: 'booking' });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Needs help with a booking/ })
    .click();
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByRole('button', { name: 'Appointments' }).click();
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

const button = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
async function find(name: string = PATIENT.name): Promise<void> {
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByLabel('Date of birth').fill(PATIENT.birthDate);
  await page.getByLabel('Phone').fill('212 555 0177');
  await button('Find').click();
}
/** Somebody else has the clinician at nine that day. */
async function occupyNine(): Promise<void> {
  const start = instantAt('America/New_York', weekday(), 9 * 60);
  const patient = patientId('somebody');
  const span = {
    start,
    end: start + 20 * 60_000,
    practitioner: 'okafor',
    resources: ['practitioner:okafor'],
  };
  const hold = await desk.calendar.hold(
    { ...span, key: 'nine', visitType: 'follow-up', place: 'main', patient, conversation: null },
    60_000,
  );
  if (hold.kind === 'done') await desk.calendar.book(hold.appointment.id, patient);
}
async function choose(time: RegExp): Promise<void> {
  await page.getByLabel('Visit').selectOption('follow-up');
  await page.getByLabel('With', { exact: true }).selectOption('okafor');
  await page.getByLabel('Day').fill(weekday());
  await page.getByRole('radio', { name: time }).check();
}

test('a visit is booked over another with a reason, moved, and cancelled after being asked', async () => {
  await occupyNine();
  await find('Nobody Such');
  await page.getByRole('alert').getByText('No patient fits').waitFor();
  await find();
  await page.getByRole('heading', { name: `Appointments of ${PATIENT.name}` }).waitFor();
  await page.getByText('Nothing is booked.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await button('Book a visit').click();
  await choose(/^9:00.AM taken/);
  expect(await button('Book over').isDisabled()).toBe(true);
  await page.getByLabel('Why over another visit?').selectOption('clinician-asked');
  expect(await accessibilityProblems(page)).toEqual([]);
  await button('Book over').click();
  await page.getByRole('status').getByText('Booked. The patient was told.').waitFor();
  await page.getByText('Booked over another visit: The clinician asked for it').waitFor();

  await page.getByRole('button', { name: /^Move / }).click();
  await choose(/^10:30.AM/);
  await button('Move').click();
  await page.getByText('Moved. The patient was told.').waitFor();
  await page
    .getByRole('list', { name: 'Booked' })
    .getByText(/10:30.AM/)
    .waitFor();
  expect(await page.getByText('Booked over another visit').count()).toBe(0);

  await page.getByRole('button', { name: /^Cancel .*\?$/ }).click();
  await page.getByRole('checkbox', { name: 'Tell the patient' }).uncheck();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /^Cancel it: Follow/ }).click();
  await page.getByText('Cancelled. Tell the patient.').waitFor();
  await page.getByText('Nothing is booked.').waitFor();
  await button('Done').click();
  const log = page.getByRole('log');
  await log.getByText('The front desk has moved your visit.').waitFor();
  expect(await log.getByText('The front desk has cancelled').count()).toBe(0);
});

test('a booking whose answer was lost is asked for again and is one booking', async () => {
  await find();
  await button('Book a visit').click();
  await choose(/^1:00.PM/);
  const path = '**/api/desk/handoffs/*/appointments';
  await page.route(path, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await button('Book').click();
  await page.getByRole('alert').getByText('cannot be reached').waitFor();
  await page.unroute(path);
  await button('Book').click();
  await page.getByText('Booked. The patient was told.').waitFor();
  expect(await page.getByRole('list', { name: 'Booked' }).getByRole('listitem').count()).toBe(1);
});

test('who has proved who they are is opened at once, and somebody else can be found', async () => {
  await button('Cancel').click();
  desk.fake.handOver({ reason: 'person', patient: patientId(PATIENT.id) });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Asked for a person/ })
    .click();
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByRole('button', { name: 'Appointments' }).click();
  await page.getByRole('heading', { name: `Appointments of ${PATIENT.name}` }).waitFor();
  await page.getByText('The patient has proved to the assistant who they are.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await button('Somebody else').click();
  await find();
  await page.getByRole('heading', { name: `Appointments of ${PATIENT.name}` }).waitFor();
  expect(await page.getByText('The patient has proved').count()).toBe(0);
});

test('it fits a phone, and what was chosen stays when the server refuses it', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await find();
  await button('Book a visit').click();
  await choose(/^11:00.AM/);
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect(wide).toBe(false);
  await desk.redis.stop();
  await button('Book').click();
  await page.getByRole('alert').getByText('cannot reach its storage').waitFor();
  expect(await page.getByLabel('Visit').inputValue()).toBe('follow-up');
});
