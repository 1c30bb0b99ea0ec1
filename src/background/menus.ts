import { browser, hasApi } from '../extension/browser';
import { words } from '../extension/i18n';
import { showWhoIs } from '../extension/who-is';

const WHO_IS = 'who-is';

/** Puts "Who is …?" into the menu of selected words, in the language of the moment. Firefox for Android has no such menus. */
export async function makeMenus(): Promise<void> {
  if (!hasApi('contextMenus')) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: WHO_IS, title: words.say('menu_who_is'), contexts: ['selection'] });
}

/** Answers choices in the menus; to be called in the first turn of the event loop. */
export function answerMenus(): void {
  if (!hasApi('contextMenus')) return;
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    if (menuItemId !== WHO_IS) return;
    showWhoIs(selectionText).catch((error: unknown) => console.warn('No answer could be shown:', error));
  });
}
