// The time by which staff have to have answered, as the desk's page shows it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityProblems, launch, openDesk } from '../support/desk/browser.ts';
import { startDesk, type TestDesk } from '../support/desk/start.ts';

let browser: Browser;
let desk: TestDesk;
beforeAll(async () => {
  browser = await launch();
  desk = await startDesk();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

test('stands in the list and in the brief, and turns red while somebody looks', async () => {
  const { page, problems } = await openDesk(browser, desk.url);
  desk.fake.handOver({
    priority: 'clinical',
    reason: 'medication',
    brief: { wants: '', cause: 'my pills', said: '', answerBy: Date.now() + 6_000 },
  });
  const lists = page.getByRole('navigation');
  const due = lists.getByText(/^answer by \d+:\d\d.[AP]M/);
  await due.waitFor();
  expect(await due.getAttribute('class')).toBe('answer-by');
  await lists.getByText(/^answer by .* \(passed\)$/).waitFor({ timeout: 12_000 });
  expect(await due.getAttribute('class')).toBe('answer-by passed');
  expect(await due.evaluate((node) => getComputedStyle(node as never).color)).toBe('rgb(141, 13, 23)');
  await lists.getByRole('button', { name: /Asks about a medicine/ }).click();
  await page
    .getByRole('region', { name: 'Brief' })
    .getByText(/\(passed\)/)
    .waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.context().close();
  expect(problems).toEqual([]);
});
