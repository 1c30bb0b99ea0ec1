import { browser } from '../extension/browser';

/** Where the build puts the scripts of `src/content/parts`. */
const FILES = {
  card: 'src/content/parts/card.js',
  copy: 'src/content/parts/copy.js',
  painter: 'src/content/parts/painter.js',
} as const;

/** Runs a part's script in one frame of a tab. @throws when the frame is gone or may not be reached */
export async function bringPart(part: keyof typeof FILES, at: { tab: number; frame: number }): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: at.tab, frameIds: [at.frame] },
    files: [FILES[part]],
    injectImmediately: true,
  });
}
