import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { createAlarm, smsWay, teamsWay, webhookWay, type Alarm } from '../../../src/infra/alarm/alarm.ts';
import { silentLog } from '../../../src/base/log.ts';

const ALARM: Alarm = { conversation: 'c1', categories: ['emergency.selfharm'], stage: 1 };
const DESK = 'https://clinic.example/desk';
let server: Server;
let url: string;
let answers: (number | 'cut')[] = [];
const taken: unknown[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = answers.shift() ?? 202;
      if (answer === 'cut') return void request.socket.destroy();
      if (answer === 202) taken.push(JSON.parse(Buffer.concat(parts).toString()));
      response.statusCode = answer;
      if (answer === 302) response.setHeader('location', url);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
});
afterAll(() => void server.close());
afterEach(() => {
  answers = [];
  taken.length = 0;
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 8000; !holds();) {
    if (Date.now() > end) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

it('tells a webhook ids and categories, again after a cut connection and an error', async () => {
  answers = ['cut', 500];
  createAlarm([webhookWay(url)], silentLog)(ALARM);
  await until(() => taken.length > 0);
  expect(taken).toEqual([ALARM]);
});

it('posts a card to Teams whose button opens the desk, and nothing of the patient', async () => {
  createAlarm([teamsWay(url, DESK)], silentLog)(ALARM);
  await until(() => taken.length > 0);
  expect(taken[0]).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', url: DESK }] },
      },
    ],
  });
  expect(JSON.stringify(taken[0])).not.toContain('selfharm');
});

it('texts everybody on call once, whoever of them cannot be reached at first', async () => {
  const texts: string[] = [];
  let refusals = 2;
  const way = smsWay(
    ['+12125550190', '+12125550191'],
    async (to, body) => {
      if (to.endsWith('0') && refusals-- > 0) throw new Error('not now');
      texts.push(`${to} ${body}`);
    },
    DESK,
  );
  createAlarm([way], silentLog)(ALARM);
  await until(() => texts.length === 2);
  expect(texts.map((text) => text.slice(0, 12)).sort()).toEqual(['+12125550190', '+12125550191']);
  for (const text of texts) expect(text).toContain(DESK);
});

it('goes out on the other ways when one is down, and follows no redirect', async () => {
  answers = [302, 302, 302];
  const texts: string[] = [];
  const sms = smsWay(['+12125550190'], async (to) => void texts.push(to), DESK);
  createAlarm([webhookWay(url), sms], silentLog)(ALARM);
  await until(() => texts.length === 1 && answers.length === 0);
  expect(taken).toEqual([]);
});
