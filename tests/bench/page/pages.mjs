import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages' own scripts would look for servers that are not there; exact clocks need isolation. */
const HEADERS = {
  'content-security-policy': "default-src 'self' 'unsafe-inline' data:; script-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const GENERATED = 12;
const WORDS =
  'the council of a small town met again last week to speak about water roads and schools while neighbours asked when the bridge over the river would be open and whether money for it had come from the county or from nobody at all'.split(
    ' ',
  );

/**
 * The pages to measure by path: saved ones when there is a data folder, generated ones otherwise.
 *
 * @param {string | undefined} data
 * @param {number} most
 * @returns {{ readonly pages: import('../../support/server.mjs').Pages, readonly isReal: boolean }}
 */
export function readPages(data, most) {
  const pages = {};
  const files = data ? readdirSync(join(data, 'pages')) : [];
  // Spread over the list, so that few pages are of all kinds, too.
  const step = Math.max(files.length / most, 1);
  for (let at = 0; at < files.length; at += step) {
    const file = files[Math.floor(at)];
    pages[`/${file}`] = { headers: HEADERS, body: readFileSync(join(data, 'pages', file)) };
  }
  if (files.length === 0) {
    for (let at = 0; at < Math.min(GENERATED, most); at++)
      pages[`/generated-${at}.html`] = {
        headers: HEADERS,
        body: page(`Page ${at}`, article(60 + at * 20, at)),
      };
  }
  return { pages, isReal: files.length > 0 };
}

/** Pages made for one question each. */
export const MADE_PAGES = {
  '/empty.html': { headers: HEADERS, body: page('Nothing', '<p>Nothing happened.</p>') },
  '/start.html': { headers: HEADERS, body: page('Start', article(40, 1)) },
  '/feed.html': { headers: HEADERS, body: page('Feed', `${article(10, 2)}<main id="feed"></main>`) },
  '/ticker.html': {
    headers: HEADERS,
    body: page('Ticker', `${article(10, 3)}<ul id="ticker">${'<li>0.00</li>'.repeat(200)}</ul>`),
  },
};

/** A page of so many kilobytes or nodes, see the callers; larger than is worth keeping. */
export const largePage = (title, body) => ({ headers: HEADERS, body: page(title, body) });

function page(title, body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** So many paragraphs without a name in them, with some inline elements. */
export function article(paragraphs, seed) {
  let html = '';
  for (let at = 0; at < paragraphs; at++)
    html += `<p>${sentence(at * 7 + seed)} <a href="#">${WORDS[at % WORDS.length]}</a> ${sentence(at)}</p>`;
  return html;
}

export function sentence(seed) {
  const words = Array.from(
    { length: 18 },
    (_, at) => WORDS[(seed * 5 + at * (1 + (seed % 3))) % WORDS.length],
  );
  return `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}
