import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { EVENTUALLY } from '../support/patience';
import { serve } from '../support/server.mjs';

const TEXT = 'Marcelo Ebrard met <a href="#there">the <b>Antony Blinken</b></a> of the talks.';
const HTML = `<p>${TEXT}</p>`;
const PAGES = {
  '/plain': `<!doctype html><title>Plain</title>${HTML}`,
  '/unset': `<!doctype html><title>Unset</title><style>* { all: unset !important }</style>${HTML}`,
  '/policy': {
    headers: { 'content-security-policy': "default-src 'none'" },
    body: `<!doctype html><title>Policy</title>${HTML}`,
  },
  '/xhtml.xhtml': {
    headers: { 'content-type': 'application/xhtml+xml' },
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title></head><body>${HTML}</body></html>`,
  },
  '/trees': `<!doctype html><title>Trees</title><div id="host"></div><script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(HTML)};</script>`,
  '/frame': `<!doctype html><title>Frame</title><iframe width="600" height="200" srcdoc='${HTML}'></iframe>`,
  '/written': `<!doctype html><title>Written</title><script>
    addEventListener('load', () => setTimeout(() => {
      document.open();
      document.write('<!doctype html><title>Written</title>' + ${JSON.stringify(HTML)});
      document.close();
    }, 300));</script>`,
};

/** Runs in the page: the lines under its two names, the colour aside. */
function lines(): string[] {
  const looks: string[] = [];
  const look = (scope: typeof globalThis): void => {
    for (const [name, ranges] of scope.CSS.highlights) {
      for (const { startContainer } of name === 'bgr-3' ? [] : ranges) {
        const style = getComputedStyle(startContainer.parentElement as Element, `::highlight(${name})`);
        const { textDecorationLine, textDecorationStyle, textDecorationThickness, textUnderlineOffset } =
          style;
        looks.push(
          [textDecorationLine, textDecorationStyle, textDecorationThickness, textUnderlineOffset].join(' '),
        );
      }
    }
  };
  look(globalThis);
  for (const { contentWindow } of document.querySelectorAll('iframe'))
    look(contentWindow as unknown as typeof globalThis);
  return looks.sort();
}

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(PAGES);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(Object.keys(PAGES))(
    'names are underlined on %s, and apart from the line of a link',
    async (path) => {
      const page: Page = await browser.newPage(site.origin + path);
      await expect
        .poll(() => page.evaluate(lines), EVENTUALLY)
        .toEqual(['underline solid 1px 20%', 'underline solid 1px min(42%, 7px)']);
      await page.close();
    },
  );
});
