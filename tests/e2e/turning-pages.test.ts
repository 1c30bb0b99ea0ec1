import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { chooseSettings } from '../support/choose-settings';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { hasCard, openCard } from '../support/open-card';
import { EVENTUALLY } from '../support/patience';
import { poll } from '../support/poll.mjs';

const META = '<meta property="article:published_time" content="2021-10-08">';
const FILES: Record<string, readonly [type: string, text: string]> = {
  '/story': [
    'text/html',
    `<!doctype html><html><head><title>One</title>${META}</head><body><p id="text">Marcelo Ebrard came.</p></body></html>`,
  ],
  '/story.txt': ['text/plain; charset=utf-8', 'Marcelo Ebrard came.\n\nThen Ebrard left.\n'],
  '/feed.xml': ['text/xml', '<list><one>Marcelo Ebrard</one></list>'],
  '/story.xhtml': [
    'application/xhtml+xml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body><p>Marcelo <b>Ebrard</b> came.</p></body></html>',
  ],
  '/paper.pdf': ['application/pdf', paper('Marcelo Ebrard came.')],
  '/download': ['application/pdf', paper('Marcelo Ebrard came.')],
  '/picture.svg': [
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><text y="40">Marcelo Ebrard</text></svg>',
  ],
};

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const [type, text] = FILES[request.url ?? ''] ?? ['text/html', ''];
      response.setHeader('content-type', type).end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  const texts = async (page: Parameters<typeof marksIn>[0]) => (await marksIn(page)).map(({ text }) => text);

  const cardOfName = async (page: Page) => {
    await page.mouse.move(400, 400);
    const at = await page.evaluate(() => {
      const { left, top } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 30, y: top + 8 };
    });
    await page.mouse.move(at.x, at.y, { steps: 4 });
    return poll('the card', () => openCard(browser));
  };

  test.each([
    ['speaks of that page’s day', '2025-03-01', /1 March 2025/i],
    ['names no day while only the old page’s is known', '2021-10-08', /Now/i],
  ])('a card opened after the page became another one %s', async (_, day, words) => {
    const page = await browser.newPage(`${origin}/story`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
    expect((await cardOfName(page)).text).toMatch(/8 October 2021/i);
    await page.evaluate((day) => {
      history.pushState(null, '', '/2025/another');
      document.title = 'Two';
      document.querySelector('meta')?.setAttribute('content', day);
    }, day);
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
    // Facts further down have days of their own.
    const roles = (await cardOfName(page)).text.split('Facts')[0];
    expect(roles).toMatch(words);
    expect(roles).not.toMatch(/8 October 2021/i);
    await page.close();
  });

  test('a document that is written anew is read, marked and hovered again', async () => {
    const page = await browser.newPage(`${origin}/story`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
    for (const rest of ['and was written', 'and was written twice']) {
      await page.evaluate((rest) => {
        document.open();
        document.write(`<title>New</title><p>Marcelo Ebrard came ${rest}.</p>`);
        document.close();
      }, rest);
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
    }
    await cardOfName(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page), EVENTUALLY).toBe(false);
    await page.close();
  });

  test.each(['highlight', 'mark'] as const)(
    'a text file is read, and is as it was when that is over (%s)',
    async (painter) => {
      await chooseSettings(browser, { painter });
      const page = await browser.newPage(`${origin}/story.txt`);
      await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard', 'Ebrard']);
      await chooseSettings(browser, { paused: true });
      await expect.poll(() => texts(page), EVENTUALLY).toEqual([]);
      const nodes = () =>
        page.evaluate(() =>
          [...(document.querySelector('pre')?.childNodes ?? [])].map((node) => node.nodeValue),
        );
      expect(await nodes()).toEqual([FILES['/story.txt']?.[1]]);
      await chooseSettings(browser, {});
      await page.close();
    },
  );

  test('a page written in XML is read', async () => {
    const page = await browser.newPage(`${origin}/story.xhtml`);
    await expect.poll(() => texts(page), EVENTUALLY).toEqual(['Marcelo Ebrard']);
    await cardOfName(page);
    await page.close();
  });

  test('the popup over the browser’s viewer of PDF files says that there is nothing to be read', async () => {
    const page = await browser.newPage();
    // Neither browser reports the load of its viewer as it does that of a page.
    void page.goto(`${origin}/paper.pdf`, { waitUntil: [] }).catch(() => undefined);
    await poll('the viewer', () => page.evaluate(() => location.pathname === '/paper.pdf'));
    const popup = await browser.openPopup(page);
    // Firefox keeps extensions out of its viewer, and its address looks like any other.
    await popup.waitFor(() => /PDF files open in a viewer/.test(document.body.textContent ?? ''));
    await popup.close();
    await page.close();
  });

  test('the popup over a PDF file whose address does not say so does not promise that reloading helps', async () => {
    const page = await browser.newPage();
    void page.goto(`${origin}/download`, { waitUntil: [] }).catch(() => undefined);
    await poll('the viewer', () => page.evaluate(() => location.pathname === '/download'));
    const popup = await browser.openPopup(page);
    await popup.waitFor(() => /not read\.|not let extensions read/.test(document.body.textContent ?? ''));
    await popup.close();
    await page.close();
  });

  test.each(['feed.xml', 'picture.svg'])('the popup says that %s is not read', async (name) => {
    const page = await browser.newPage(`${origin}/${name}`);
    const popup = await browser.openPopup(page);
    await popup.waitFor(
      () => document.body.textContent?.includes('This kind of document is not read.') === true,
    );
    await popup.close();
    await page.close();
  });
});

/** A PDF file of one page with one line. */
function paper(line: string): string {
  const stream = `BT /F1 18 Tf 40 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = file.length;
  return `${file}xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
}
