import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES_FOLDER, readGold } from '../fixtures/pages/gold';
import type { BrowserUnderTest } from '../support/browser-under-test';
import { forEachBrowser } from '../support/for-each-browser';
import { marksIn } from '../support/marks-in-page';
import { EVENTUALLY, waitFor } from '../support/patience';
import { serve } from '../support/server.mjs';

const text = readFileSync(resolve(import.meta.dirname, '../fixtures/sets/river-council.json'), 'utf8');

forEachBrowser((_engine, launch) => {
  let browser: BrowserUnderTest;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve(PAGES_FOLDER);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('a set added under version 1 of the database is taken over and at work', async () => {
    // A file of the extension that asks the background nothing: it would open the database anew.
    const quiet = await browser.openExtensionPage('manifest.json');
    // What the install still has to tell the worker would start it again while it is ended.
    await waitFor(1000);
    await browser.killBackground();
    await quiet.evaluate(
      (set) =>
        new Promise<void>((done, failed) => {
          const removing = indexedDB.deleteDatabase('backgrounder');
          removing.onerror = () => failed(removing.error);
          removing.onblocked = () => failed(new Error('The database is in use'));
          removing.onsuccess = () => {
            const opening = indexedDB.open('backgrounder', 1);
            opening.onerror = () => failed(opening.error);
            opening.onupgradeneeded = () => {
              const sets = opening.result.createObjectStore('sets', { keyPath: 'id' });
              sets.put({ id: 'river-council', text: set, fileName: 'old.json', added: '2026-01-01' });
            };
            opening.onsuccess = () => {
              opening.result.close();
              done();
            };
          };
        }),
      text,
    );
    await quiet.close();

    const gold = readGold('river-council').mentions.map((mention) => mention.text);
    for (const visit of ['the first', 'the next']) {
      const page = await browser.newPage(`${site.origin}/river-council.html`);
      // Pages read the filter that was stored before; opening the options wakes the background.
      const options = await browser.openExtensionPage('src/options/index.html');
      await options.waitForSelector('.sets li:nth-child(2)');
      await options.close();
      await page.bringToFront();
      const marks = async () => (await marksIn(page)).map((mark) => mark.text);
      await expect.poll(marks, { ...EVENTUALLY, message: visit }).toEqual(gold);
      await page.close();
      await browser.killBackground();
    }
    const left = await browser.background(
      () =>
        new Promise<unknown>((done, failed) => {
          const opening = indexedDB.open('backgrounder');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction(['sets', 'heads', 'entities', 'unfinished']);
            const counts = ['sets', 'heads', 'unfinished'].map((name) => reading.objectStore(name).count());
            reading.oncomplete = () => {
              opening.result.close();
              done(counts.map((count) => count.result));
            };
          };
        }),
    );
    expect(left).toEqual([0, 1, 0]);
  });
});
