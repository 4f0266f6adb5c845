// Takes the README's pictures from a running server: `node scripts/screenshots.ts http://127.0.0.1:3978 NAME PASSWORD`.
import { chromium } from 'playwright-core';

const [base = 'http://127.0.0.1:3978', name = 'frontdesk', password = ''] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
const shoot = { width: 1280, height: 800 };

const patient = await browser.newPage({ viewport: shoot });
await patient.goto(`${base}/`);
const box = patient.locator('[data-id="webchat-sendbox-input"], .webchat__send-box-text-box__input').first();
const say = async (text: string): Promise<void> => {
  await box.fill(text);
  await box.press('Enter');
  await patient.waitForTimeout(1500);
};
await patient.waitForTimeout(3000);
await say('I would like a follow-up with Dr. Reyes next Tuesday morning');
await patient.screenshot({ path: 'docs/patient-page.png' });
const phone = await browser.newPage({ viewport: { width: 360, height: 700 } });
await phone.goto(`${base}/?lang=es`);
await phone.waitForTimeout(3500);
await phone.screenshot({ path: 'docs/patient-page-phone.png' });
await say('My knee has been swollen since Sunday');

const desk = await browser.newPage({ viewport: shoot });
await desk.goto(`${base}/desk`);
await desk.waitForTimeout(1000);
await desk.getByLabel(/name/i).fill(name);
await desk.getByLabel(/password/i).fill(password);
await desk.getByRole('button', { name: /sign in/i }).click();
await desk.waitForTimeout(1500);
await desk
  .getByText(/symptom/i)
  .first()
  .click();
await desk.waitForTimeout(1500);
await desk.screenshot({ path: 'docs/staff-desk.png' });
await browser.close();
