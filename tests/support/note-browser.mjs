import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the browser's process id into the folder that `npm test` names, for as long as the browser runs. A test
 * run that is stopped halfway can then end exactly the browsers it has started.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
export function noteBrowser(browser) {
  const folder = process.env.BACKGROUNDER_BROWSERS_NOTED;
  const running = browser.process();
  if (!folder || running?.pid === undefined) return;
  const note = join(folder, String(running.pid));
  writeFileSync(note, '');
  running.once('exit', () => rmSync(note, { force: true }));
}
