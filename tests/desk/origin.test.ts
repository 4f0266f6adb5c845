import { describe, expect, test } from '@jest/globals';
import { originAllowed } from '../../src/desk/origin.ts';

const HOST = '127.0.0.1:3978';
const NAME = 'desk.clinic.example';

describe('a request', () => {
  test.each([
    ['the page itself', { host: HOST, origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }, [], true],
    ['no browser', { host: HOST }, [], true],
    ['an event stream of the page', { host: HOST, 'sec-fetch-site': 'same-origin' }, [], true],
    ['localhost', { host: 'localhost:3978', origin: 'http://localhost:3978' }, [], true],
    [
      'an address of the clinic’s network',
      { host: '192.168.1.7:3978', origin: 'http://192.168.1.7:3978' },
      [],
      true,
    ],
    ['IPv6', { host: '[::1]:3978', origin: 'http://[::1]:3978' }, [], true],
    ['the listed name', { host: NAME, origin: `https://${NAME}` }, [`https://${NAME}`], true],
    ['loopback, where a name is listed', { host: HOST, origin: `http://${HOST}` }, [`https://${NAME}`], true],
    [
      'an address, where a name is listed',
      { host: '192.168.1.7', origin: 'http://192.168.1.7' },
      [`https://${NAME}`],
      false,
    ],
    ['the listed name without https', { host: NAME, origin: `http://${NAME}` }, [`https://${NAME}`], false],
    ['a name that points here', { host: 'evil.example:3978', origin: 'http://evil.example:3978' }, [], false],
    [
      'a name that looks like an address',
      { host: '127.0.0.1.evil.example', origin: 'http://127.0.0.1.evil.example' },
      [],
      false,
    ],
    ['another port', { host: HOST, origin: 'http://127.0.0.1:9999' }, [], false],
    ['another site', { host: HOST, origin: 'https://evil.example' }, [], false],
    ['a sandboxed frame', { host: HOST, origin: 'null' }, [], false],
    ['another site, by a link', { host: HOST, 'sec-fetch-site': 'cross-site' }, [], false],
    [
      'a neighbour',
      { host: NAME, origin: `https://${NAME}`, 'sec-fetch-site': 'same-site' },
      [`https://${NAME}`],
      false,
    ],
  ])('from %s', (_, headers, listed, allowed) => {
    expect(originAllowed(headers, { listed })).toBe(allowed);
  });
});
