// The patient's page in a real browser: it greets, answers, keeps the conversation over a reload and over a restart of
// the server, passes axe, and loads nothing from anywhere else.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/desk/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function open(path = '/', width = 390): Promise<{ page: Page; outside: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 780 }, bypassCSP: true });
  const page = await context.newPage();
  const outside: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(server.base).host) outside.push(request.url());
  });
  await page.goto(server.base + path);
  return { page, outside };
}

async function say(page: Page, text: string): Promise<void> {
  const box = page.locator('[data-id="webchat-sendbox-input"]').first();
  await box.fill(text);
  await box.press('Enter');
}

it('greets, answers, and keeps the conversation over a reload and a restart of the server', async () => {
  const { page, outside } = await open();
  await page.getByText('automated assistant of Harbor Street Clinic').first().waitFor();
  await say(page, 'Where can I park?');
  await page.getByText('240 Harbor Street').first().waitFor();
  await page.reload();
  await page.getByText('240 Harbor Street').first().waitFor();
  await server.kill();
  await server.restart();
  await say(page, 'Do you take walk-ins?');
  await page.getByText(/walk/i).nth(1).waitFor({ timeout: 30_000 });
  expect(await page.getByText('240 Harbor Street').count()).toBeGreaterThan(0);
  expect(outside).toEqual([]);
}, 90_000);

it('speaks Spanish, and says all the time what it is and how to reach 911', async () => {
  const { page } = await open('/?lang=es', 320);
  await page.getByText('asistente automático').first().waitFor();
  expect(await page.getByText('911').count()).toBeGreaterThan(0);
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  expect(wide).toBe(false);
});

it('has no fault that axe can find on our own page', async () => {
  const { page } = await open();
  await page.getByText('automated assistant of Harbor Street Clinic').first().waitFor();
  await page.evaluate(axeSource);
  const found: string[] = await page.evaluate(
    `axe.run({ exclude: [['[class*=webchat]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id }) => id))`,
  );
  expect(found).toEqual([]);
});
