import { poll } from '../../support/poll.mjs';
import { ownScript, saidBy, trace, workIn } from './trace.mjs';
import { census, settle } from './variants.mjs';

/** @typedef {import('./variants.mjs').Variant} Variant */

const LIMIT_MS = 120_000;

/** A page in front that has come to rest while the extension rests, too. */
export async function openAtRest({ browser, off }, url) {
  await off();
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(watchShifts);
  return page;
}

function watchShifts() {
  globalThis.benchShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.benchShift += entry.value;
  }).observe({ type: 'layout-shift' });
}

/**
 * What switching an extension on costs a page that is at rest.
 *
 * @param {Variant} variant
 * @param {string} url
 * @param {{ readonly names: readonly string[], readonly every: number }} put a name is written into every so many
 *   longer text nodes first; none when there are no names
 */
export async function measurePage(variant, url, { names, every }) {
  const page = await openAtRest(variant, url);
  try {
    const put = names.length === 0 ? 0 : await page.evaluate(putNames, names, every);
    await settle(page);
    const before = await census(page);
    const { value: marks, events } = await trace(page, async () => {
      await variant.on();
      return settle(page);
    });
    const after = await census(page);
    const shift = await page.evaluate(() => globalThis.benchShift);
    return {
      ...workIn(events),
      own: ownScript(events).ms,
      said: saidBy(events),
      ...{ put, marks, shift },
      ...{
        nodes: after.nodes - before.nodes,
        chars: after.chars - before.chars,
        heap: after.heap - before.heap,
      },
    };
  } finally {
    await page.close();
  }
}

/** Runs in the page: names at the ends of some texts, in turn. */
function putNames(names, every) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (
      currentNode.data.length > 40 &&
      !currentNode.parentElement.closest('script, style, noscript, svg, pre, code')
    )
      texts.push(currentNode);
  }
  let put = 0;
  for (let at = 0; at < texts.length; at += every)
    texts[at].appendData(`. ${names[put++ % names.length]} was there.`);
  return put;
}

/**
 * A page that does something over and over while the extension is at work.
 *
 * @param {Variant} variant
 * @param {string} url
 * @param {Function} act runs in the page; resolves when it is done
 * @param {readonly unknown[]} args
 */
export async function measureActing(variant, url, act, args) {
  const page = await openAtRest(variant, url);
  try {
    await variant.on();
    await settle(page);
    const { events, value: marks } = await trace(page, async () => {
      // Started, not awaited: what puppeteer runs itself is left out of the figures. As text, because the page's policy
      // lets nothing be made of text later.
      await page.evaluate(
        `setTimeout(async () => { await (${act})(...${JSON.stringify(args)}); globalThis.benchDone = true; }); 0`,
      );
      await poll('the page is done', () => page.evaluate(() => globalThis.benchDone === true), LIMIT_MS);
      return settle(page);
    });
    return { ...workIn(events), own: ownScript(events).ms, marks };
  } finally {
    await page.close();
  }
}

/** Runs in the page: articles come one after the other. */
export async function appendArticles(count, html, names) {
  const feed = document.querySelector('#feed');
  for (let at = 0; at < count; at++) {
    const article = document.createElement('article');
    article.innerHTML = html;
    article.firstElementChild.append(` ${names[at % names.length]} was there.`);
    feed.append(article);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}

/** Runs in the page: so many texts a minute change, for so long; one in fifty is a name. */
export async function runTicker(perMinute, ms, names) {
  const cells = document.querySelectorAll('#ticker li');
  const end = performance.now() + ms;
  const perTick = Math.round(perMinute / 60 / 10);
  for (let tick = 0; performance.now() < end; tick++) {
    for (let at = 0; at < perTick; at++) {
      const turn = tick * perTick + at;
      cells[(turn * 7) % cells.length].textContent =
        turn % 50 === 0 ? names[turn % names.length] : (turn / 100).toFixed(2);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
