// The patient's page as HTML: who the clinic is, how to reach it, and the place of the chat. Everything that
// matters is in it before any script runs, and everything that is put into it is escaped.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Clinic, Weekday } from '../../clinic/clinic.ts';
import { WEEKDAYS } from '../../clinic/clinic.ts';
import type { Language } from '../../base/language.ts';

const NAMES = [
  'title',
  'otherLanguage',
  'skip',
  'phone',
  'hours',
  'closed',
  'address',
  'chat',
  'automated',
  'person',
  'emergency',
  'now',
  'loading',
  'noScript',
  'notHere',
  'lost',
  'renewed',
  'open',
  'close',
] as const;
const Strings = z.record(z.enum(NAMES), z.string().min(1));
export type PageStrings = z.infer<typeof Strings>;

const read = (language: Language): PageStrings =>
  Strings.parse(
    JSON.parse(readFileSync(new URL(`./page/strings.${language}.json`, import.meta.url), 'utf8')),
  );

/** What stands around the chat, in every language of the product. */
export const PAGE_STRINGS: Readonly<Record<Language, PageStrings>> = { en: read('en'), es: read('es') };

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A number of the North American plan as it is written there; any other as it is dialled. */
export const writtenPhone = (phone: string): string =>
  phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

const phoneLink = (phone: string): string =>
  `<a href="tel:${escape(phone)}">${escape(writtenPhone(phone))}</a>`;

/** Days that have the same hours stand in one row. */
function hoursTable(clinic: Clinic, language: Language, closed: string): string {
  // 2024-01-01 is a Monday.
  const day = (weekday: Weekday): string =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)),
    );
  const time = (clock: string): string =>
    new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    }).format(new Date(`2024-01-01T${clock}:00Z`));
  const rows: { from: Weekday; to: Weekday; text: string }[] = [];
  for (const weekday of WEEKDAYS) {
    const openings = clinic.hours[weekday] ?? [];
    const text =
      openings.length === 0 ? closed : openings.map(([from, to]) => `${time(from)} – ${time(to)}`).join(', ');
    const last = rows.at(-1);
    if (last?.text === text) last.to = weekday;
    else rows.push({ from: weekday, to: weekday, text });
  }
  const body = rows.map(
    ({ from, to, text }) =>
      `<tr><th scope="row">${escape(from === to ? day(from) : `${day(from)} – ${day(to)}`)}</th><td>${escape(text)}</td></tr>`,
  );
  return `<table>${body.join('')}</table>`;
}

export interface PageView {
  readonly clinic: Clinic;
  readonly language: Language;
  /** Only the chat, for a frame in another page. */
  readonly frame: boolean;
  readonly nonce: string;
  /** The bundle's address; null where this page may not fetch a token. */
  readonly bundle: string | null;
}

/** The whole document. */
export function pageHtml({ clinic, language, frame, nonce, bundle }: PageView): string {
  const say = PAGE_STRINGS[language];
  const title = escape(say.title.replace('{clinic}', clinic.name));
  const phone = phoneLink(clinic.phone);
  const emergency = `<strong><a href="tel:${escape(clinic.emergency.number)}">${escape(clinic.emergency.number)}</a></strong>`;
  const other = clinic.languages.find((offered) => offered !== language);
  const chat =
    bundle === null
      ? `<p>${escape(say.notHere)} ${phone}.</p>`
      : `<p>${escape(say.loading)} ${phone}.</p><noscript><p>${escape(say.noScript)} ${phone}.</p></noscript>`;
  const talk = `<section class="talk" aria-label="${escape(say.chat)}">
<p class="lasting">${escape(say.automated)} ${escape(say.person)} ${phone}. ${escape(say.emergency)} ${emergency} ${escape(say.now)}</p>
<p class="notice lost" id="lost" role="alert" hidden>${escape(say.lost)} ${phone}.</p>
<p class="notice" id="renewed" role="status" hidden>${escape(say.renewed)} ${phone}.</p>
<div id="chat" data-locale="${language === 'es' ? 'es-US' : 'en-US'}" data-nonce="${nonce}">${chat}</div>
</section>`;
  const places = clinic.places
    .filter((place) => place.id !== 'online')
    .map((place) => `<dd>${escape(place.address)}</dd>`);
  const about = `<aside><dl><dt>${escape(say.phone)}</dt><dd>${phone}</dd><dt>${escape(say.address)}</dt>${places.join('')}</dl><h2>${escape(say.hours)}</h2>${hoursTable(clinic, language, say.closed)}</aside>`;
  const header = `<a class="skip" href="#chat">${escape(say.skip)}</a><header><h1>${escape(clinic.name)}</h1>${phone}${other ? `<a href="?lang=${other}" lang="${other}" hreflang="${other}">${escape(say.otherLanguage)}</a>` : ''}</header>`;
  const scripts =
    bundle === null
      ? ''
      : `<script src="${bundle}" defer></script><script src="/chat/chat.js" defer></script>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/chat/page.css">${scripts}</head>
<body${frame ? ' class="frame"' : ''}>${frame ? '' : header}<main>${talk}${frame ? '' : about}</main></body></html>`;
}
