import { browser } from '../extension/browser';

/** Where the build puts the scripts of `src/content/parts`. */
const FILES = {
  card: 'src/content/parts/card.js',
  copy: 'src/content/parts/copy.js',
  painter: 'src/content/parts/painter.js',
} as const;

/** The content script itself, as the manifest has it, for pages whose load does not end. */
export const readerFiles = (): string[] =>
  browser.runtime
    .getManifest()
    .content_scripts?.flatMap(({ js, run_at }) => (run_at === 'document_idle' ? (js ?? []) : [])) ?? [];

/** Runs a part's script in one frame of a tab. @throws when the frame is gone or may not be reached */
export async function bringPart(
  part: keyof typeof FILES | 'reader',
  at: { tab: number; frame: number },
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: at.tab, frameIds: [at.frame] },
    files: part === 'reader' ? readerFiles() : [FILES[part]],
    injectImmediately: true,
  });
}
