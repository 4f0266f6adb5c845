import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { HandoffId } from '../../src/base/ids.ts';
import { accessibilityProblems, launch, openDesk, signInOn } from '../support/desk/browser.ts';
import { newStaff, type DeskClient } from '../support/desk/client.ts';
import { startDesk, type TestDesk } from '../support/desk/start.ts';

let browser: Browser;
let desk: TestDesk;
let ana: DeskClient;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await launch('--autoplay-policy=no-user-gesture-required');
  desk = await startDesk();
  ana = await newStaff(desk, 'Ana');
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});
beforeEach(async () => {
  desk.fake.clear();
  desk.delivered.length = 0;
  ({ page, problems } = await openDesk(browser, desk.url));
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

const symptom = (): HandoffId =>
  desk.fake.handOver({
    priority: 'clinical',
    reason: 'symptom',
    categories: ['clinical.symptom'],
    language: 'es',
    channel: 'sms',
    since: Date.now() - 65_000,
    brief: { wants: 'Book a visit', cause: 'me duele la rodilla', said: 'Una persona le responderá.' },
    entries: [
      { from: 'patient', kind: 'message', text: 'me duele la rodilla', language: 'es' },
      { from: 'assistant', kind: 'notice', text: 'Una persona le responderá.', language: 'es' },
    ],
  });
const row = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name });
const log = () => page.getByRole('log');
// A message is in the log as soon as it is written; it has been sent once it is no longer marked as unsent.
const nothingUnsent = () => log().locator('.unsent').waitFor({ state: 'detached', timeout: 15_000 });
const openAndTake = async (): Promise<HandoffId> => {
  const id = symptom();
  await row(/Describes a symptom/).click();
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByLabel('Reply to the patient').waitFor();
  return id;
};

describe('the desk', () => {
  test('shows who waits, why and how long, and takes, answers and closes it', async () => {
    await page.getByText('Nobody is waiting.').waitFor();
    symptom();
    await row(/Clinical Describes a symptom.*waiting 1 minute.*Text message · Spanish/).waitFor();
    await row(/Describes a symptom/)
      .getByText(/^1:0\d$/)
      .waitFor();
    await expect(page.title()).resolves.toMatch(/^\(1\)/);
    await row(/Describes a symptom/).click();
    await page.getByRole('region', { name: 'Brief' }).getByText('me duele la rodilla').waitFor();
    await page.getByRole('button', { name: 'Take it' }).click();
    await log().getByText('frontdesk está aquí.').waitFor();
    await page.getByLabel('Reply to the patient').fill('¿Puede caminar?');
    await page.keyboard.press('Control+Enter');
    await log().getByText('¿Puede caminar?').waitFor();
    await log().getByText('Delivered').last().waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByLabel('Nurse will follow up').check();
    await page.getByRole('button', { name: 'Close conversation' }).click();
    await page.getByText('This conversation is closed.').waitFor();
    await page.getByText('Nobody is waiting.').waitFor();
    await page.getByRole('button', { name: 'Show closed' }).click();
    await row(/Describes a symptom.*Nurse will follow up · frontdesk/).waitFor();
  });

  test('shows what a patient writes at once, as text in its own direction', async () => {
    const id = await openAndTake();
    desk.fake.add(id, { text: '<img src=x onerror="document.title=1"> שלום' });
    const said = log().locator('bdi', { hasText: 'שלום' });
    await said.waitFor();
    expect(await said.textContent()).toBe('<img src=x onerror="document.title=1"> שלום');
    expect(await log().locator('img').count()).toBe(0);
  });

  test('says that a message did not arrive', async () => {
    const id = await openAndTake();
    const entry = desk.fake.add(id, { from: 'staff', staffName: 'frontdesk', text: 'Are you there?' });
    await log().getByText('Are you there?').waitFor();
    desk.fake.deliver(id, entry.seq, 'failed');
    await log()
      .getByText(/Not delivered\. The patient has not seen this/)
      .waitFor();
  });

  test('takes nothing back when an older answer comes late', async () => {
    const id = symptom();
    await row(/Describes a symptom/).click();
    await log().getByText('Una persona le responderá.').waitFor();
    let arrive = (): void => {};
    const late = new Promise<void>((resolve) => (arrive = resolve));
    let made = (): void => {};
    const read = new Promise<void>((resolve) => (made = resolve));
    await page.route(
      `**/api/desk/handoffs/${id}?*`,
      async (route) => {
        const response = await route.fetch();
        made();
        await late;
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    // The connection comes back and everything is read again, which takes long; meanwhile a text fails.
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await read;
    desk.fake.deliver(id, 2, 'failed');
    const failed = log().getByText(/Not delivered\. The patient has not seen this/);
    await failed.waitFor();
    const answered = page.waitForResponse(`**/api/desk/handoffs/${id}?*`);
    arrive();
    await (await answered).finished();
    await page.getByText('Catching up on what was missed').waitFor({ state: 'detached' });
    expect(await failed.count()).toBe(1);
  });

  test('tells the loser of a race who was first', async () => {
    const id = symptom();
    await row(/Describes a symptom/).click();
    await page.getByRole('button', { name: 'Take it' }).waitFor();
    await page.route('**/api/desk/handoffs/*/claim', async (route) => {
      await ana.post(`/handoffs/${id}/claim`);
      await route.continue();
    });
    await page.getByRole('button', { name: 'Take it' }).click();
    await page.getByText(/^Ana took this \d+ s ago\.$/).waitFor();
    await page.getByText('Ana is replying').waitFor();
    expect(await page.getByRole('button', { name: 'Take it' }).count()).toBe(0);
  });

  test('passes a conversation on with a note that the patient does not get', async () => {
    await openAndTake();
    await page.getByRole('button', { name: 'Transfer' }).click();
    await page.getByLabel('To', { exact: true }).selectOption('Ana');
    await page.getByLabel('Note for whoever goes on').fill('she asked about the MRI');
    await page.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
    await log().getByText('she asked about the MRI').waitFor();
    await log().getByText('You · note for staff').waitFor();
    await row(/Describes a symptom.*with Ana/).waitFor();
    expect(desk.delivered.flatMap((one) => one.entries).some((entry) => entry.kind === 'note')).toBe(false);
  });

  test('keeps a reply and a note apart, through a reload', async () => {
    await openAndTake();
    await page.getByLabel('Reply to the patient').fill('half a reply');
    await page.getByRole('button', { name: 'Note for staff' }).click();
    await page.getByRole('textbox', { name: 'Note for staff' }).fill('half a note');
    await page.reload();
    expect(await page.getByLabel('Reply to the patient').inputValue()).toBe('half a reply');
    await page.getByRole('button', { name: 'Note for staff' }).click();
    expect(await page.getByRole('textbox', { name: 'Note for staff' }).inputValue()).toBe('half a note');
  });
});

describe('an emergency', () => {
  const raise = (): HandoffId =>
    desk.fake.handOver({
      priority: 'emergency',
      reason: 'emergency',
      categories: ['emergency.medical'],
      since: Date.now() - 42_000,
    });

  test('is on the whole width, in the title and in the ear until somebody has seen it', async () => {
    raise();
    const bar = page.getByRole('alert', { name: 'Emergency alarms' });
    await bar.getByText('Emergency: medical').waitFor();
    await bar.getByText(/0:4\d/).waitFor();
    expect((await bar.boundingBox())?.width).toBe(1280);
    await page.waitForFunction(() => document.title.includes('EMERGENCY'));
    await page.waitForFunction(() => document.documentElement.dataset.siren === 'on');
    expect(await accessibilityProblems(page)).toEqual([]);
    await bar.getByRole('button', { name: 'Acknowledge' }).click();
    await bar.getByText('Emergency: medical').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.documentElement.dataset.siren === 'off');
    await row(/Emergency.*seen by frontdesk/).waitFor();
  });

  test('falls silent at every desk when one has taken it', async () => {
    const id = raise();
    const bar = page.getByRole('alert', { name: 'Emergency alarms' });
    await bar.getByText('Emergency: medical').waitFor();
    await ana.post(`/handoffs/${id}/claim`);
    await bar.getByText('Emergency: medical').waitFor({ state: 'detached' });
  });

  test('asks for sound where the browser has blocked it', async () => {
    const strict = await launch('--autoplay-policy=document-user-activation-required');
    const quiet = await openDesk(strict, desk.url);
    const tab = await quiet.page.context().newPage();
    tab.setDefaultTimeout(20_000);
    await tab.goto(`${desk.url}/desk`);
    raise();
    await tab.getByRole('button', { name: 'The alarm is silent: turn on sound' }).click();
    await tab.waitForFunction(() => document.documentElement.dataset.siren === 'on');
    await strict.close();
  });
});

describe('a lost connection', () => {
  test('says so, keeps what is typed, sends nothing, catches up, and then sends once', async () => {
    const id = await openAndTake();
    await desk.down();
    await page.getByText('Connection lost.').waitFor();
    await page.getByLabel('Reply to the patient').fill('written while away');
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+Enter');
    desk.fake.add(id, { text: 'said while away' });
    await desk.up();
    await log().getByText('said while away').waitFor({ timeout: 15_000 });
    await page.getByText('Connection lost.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Send' }).click();
    await log().getByText('written while away').waitFor();
    await nothingUnsent();
    expect(
      desk.delivered.flatMap((one) => one.entries).filter((entry) => entry.text === 'written while away'),
    ).toHaveLength(1);
  });

  test('in the middle of a message makes one message', async () => {
    await openAndTake();
    let cut = true;
    await page.route('**/api/desk/handoffs/*/messages', async (route) => {
      if (!cut) return route.continue();
      cut = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByLabel('Reply to the patient').fill('exactly once');
    await page.keyboard.press('Control+Enter');
    await log().getByText('exactly once').first().waitFor();
    await nothingUnsent();
    expect(await log().getByText('exactly once').count()).toBe(1);
    expect(
      desk.delivered.flatMap((one) => one.entries).filter((entry) => entry.text === 'exactly once'),
    ).toHaveLength(1);
  });

  test('to the session goes to the sign-in and back to the same conversation and draft', async () => {
    await openAndTake();
    await page.getByLabel('Reply to the patient').fill('not yet sent');
    for (const cookie of await page.context().cookies()) await desk.deps.sessions.end(cookie.value);
    await page.getByText('Your session has ended.').waitFor();
    await signInOn(page);
    expect(await page.getByLabel('Reply to the patient').inputValue()).toBe('not yet sent');
  });
});

describe('everybody', () => {
  test('can work it by keyboard alone', async () => {
    symptom();
    await row(/Describes a symptom/).waitFor();
    await row(/Describes a symptom/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Describes a symptom/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take it');
    await page.keyboard.press('Enter');
    await page.getByLabel('Reply to the patient').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'reply');
    await page.keyboard.type('typed by hand');
    await page.keyboard.press('Control+Enter');
    await log().getByText('typed by hand').waitFor();
  });

  test.each([
    ['a wide screen', 1280, 800],
    ['a small one', 1024, 700],
    ['a phone', 390, 800],
  ])('finds it accessible and whole on %s', async (_, width, height) => {
    await page.setViewportSize({ width, height });
    expect(await accessibilityProblems(page)).toEqual([]);
    const id = await openAndTake();
    await page.getByRole('button', { name: 'Note for staff' }).click();
    desk.fake.add(id, { from: 'staff', kind: 'note', text: 'a note', staffName: 'Ana' });
    await log().getByText('a note').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reply to patient' }).click();
    const send = await page.getByRole('button', { name: 'Send' }).boundingBox();
    expect((send?.y ?? 9999) + (send?.height ?? 0)).toBeLessThanOrEqual(height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const name of ['Transfer', 'Close']) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

test('the sign-in is accessible and says nothing about who exists', async () => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Name').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await signInOn(page, 'nobody', 'wrong');
  await page.getByText('That name and password do not belong together.').waitFor();
  expect(await page.evaluate(() => Object.keys(sessionStorage).length)).toBe(0);
});
