import { ask } from './ask';
import { browser } from './browser';
import { connectCast } from './cast-port';
import { introduceCast } from './introductions';
import { readSettings, watchFilter, watchSettings, writeSettings } from './storage';
import { activeTab, requestAccess, watchActiveTab } from './tabs';

/** What the views of the cast, the popup and the side panel, need of the extension. */
export const castOutside = {
  ...{ activeTab, watchActiveTab, requestAccess, connectCast, readSettings, watchSettings, writeSettings },
  readTab: (tab: number) => ask('readTab', { tab }),
  listProblems: () => ask('listProblems'),
  askCard: (question: Parameters<typeof ask<'askCard'>>[1]) => ask('askCard', question),
  listEveryone: (question: Parameters<typeof ask<'listEveryone'>>[1]) => ask('listEveryone', question),
  introduce: introduceCast,
  listSets: () => ask('listSets'),
  setSetOn: (question: Parameters<typeof ask<'setSetOn'>>[1]) => ask('setSetOn', question),
  watchSets: (onChange: () => void, signal: AbortSignal) => watchFilter(() => onChange(), signal),
  openOptions: () => void browser.runtime.openOptionsPage(),
  openCopy: (tabId: number) =>
    void browser.tabs.create({ url: browser.runtime.getURL(`src/copy/index.html?tab=${tabId}`) }),
};
