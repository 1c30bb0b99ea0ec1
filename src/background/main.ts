import shippedText from '../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import { findMentions } from '../core/linking/find-mentions';
import { type Asker, answerInBackground } from '../extension/answer-background';
import { browser } from '../extension/browser';
import { answerCommands } from '../extension/commands';
import { words } from '../extension/i18n';
import { toggleSidePanel } from '../extension/side-panel';
import { createBadge, dressBadge } from './badge';
import { bringPart } from './content-parts';
import { createDecisions } from './decisions';
import { findEveryone, introduce } from './everyone';
import { createChoices, createExclusions } from './exclusions';
import { createIntroductions } from './introductions';
import { openLibrary } from './library';
import { answerMenus, makeMenus } from './menus';
import { readFrame, readOpenTabs, readTab } from './open-tabs';
import { createProblems } from './problems';
import { isCall, isForOwnPagesOnly, isQuestionFor } from './question-shapes';
import { openSetStore } from './set-store';
import { isOff, toggleSite } from './site-switch';
import { stepMentions } from './step-mentions';
import { findWhoIs } from './who-is';

// A table of contents. Listeners are added in the first turn of the event loop: a worker that was woken for an
// event loses it when the listener is added after an `await`.

const problems = createProblems();
const library = openLibrary(shippedText, openSetStore(), problems);
const badge = createBadge();
const introductions = createIntroductions(library);
const exclusions = createExclusions();
const choices = createChoices();
const decisions = createDecisions(library, { exclusions, choices });

answerInBackground(
  {
    askMentions: async (question, asker) => {
      if (await isOff(asker.tabUrl, problems)) return { off: true };
      return findMentions((await library.shelf()).lexicon, question);
    },
    askCard: async ({ entity, date }) => {
      return (await library.card(entity, { date, today: today() })) ?? null;
    },
    prepare: async () => {
      return (await library.shelf()).lexicon.filter;
    },
    bringPart: async ({ part }, { tab, frame }) => {
      if (tab === undefined || frame === undefined) throw new Error('Only a page can ask for a part');
      await bringPart(part, { tab, frame });
    },
    readFrame: async (_, { tab, frame }) => {
      if (tab === undefined || frame === undefined) throw new Error('Only a page can be read');
      await readFrame({ tab, frame });
    },
    reportCast: async (report, { tab, frame }) => {
      if (tab === undefined) return;
      await badge.report({ ...report, tab, isTop: frame === 0, at: frame ?? 0 });
      await introductions.keep(tab);
    },
    exclude: exclusions.add,
    include: exclusions.remove,
    choose: choices.add,
    forgetChoice: choices.remove,
    listEveryone: async (question) =>
      findEveryone((await library.shelf()).active, { ...question, language: words.language }),
    introduce: async ({ entities }) => introduce((await library.shelf()).active, entities, words.language),
    readTab: ({ tab }) => readTab(tab),
    whoIs: async ({ text }) => findWhoIs((await library.shelf()).active, { text, language: words.language }),
    listSets: async () => (await library.shelf()).infos,
    addSet: ({ text, fileName }) => library.add(text, fileName),
    removeSet: ({ id }) => library.remove(id),
    listRemoved: () => library.removed(),
    restoreSet: ({ id }) => library.restore(id),
    setSetOn: ({ id, on }) => library.setOn(id, on),
    readDecisions: decisions.read,
    replaceDecisions: ({ file }) => decisions.replace(file),
    resetDecisions: decisions.reset,
    listProblems: async () => {
      await library.shelf();
      return problems.list();
    },
  },
  admit,
);

answerMenus();
browser.runtime.onStartup.addListener(() => void makeMenus());
browser.runtime.onInstalled.addListener(({ reason }) => {
  void makeMenus();
  void library.shelf();
  void readOpenTabs();
  if (reason === 'install')
    void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
});
browser.permissions.onAdded.addListener(() => void readOpenTabs());
browser.tabs.onRemoved.addListener((tab) => {
  void badge.forget(tab);
  void introductions.forget(tab);
});
answerCommands((command, tab) => {
  if (command === 'toggle-site')
    void problems.attempt(words.say('problem_site_switch'), toggleSite, undefined);
  else if (command === 'side-panel' && tab?.windowId !== undefined)
    void toggleSidePanel(tab.windowId).catch((error: unknown) => console.info('No side panel:', error));
  else if (command === 'next-mention') void stepMentions('next', tab?.id, badge);
  else if (command === 'previous-mention') void stepMentions('previous', tab?.id, badge);
});
void dressBadge();

const today = (): string => new Date().toISOString().slice(0, 10);

function admit(call: string, question: unknown, asker: Asker): void {
  if (!isCall(call)) throw new Error(`The background does not know "${call}"`);
  if (isForOwnPagesOnly(call) && !asker.isOwnPage) throw new Error(`A page may not ask "${call}"`);
  if (!isQuestionFor(call, question))
    throw new Error(`"${call}" was asked in a shape it does not understand`);
}
