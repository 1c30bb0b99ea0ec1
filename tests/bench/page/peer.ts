import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { proseText } from '../../../src/content/text/prose-text';
import { createFilter, type FilterData } from '../../../src/core/gazetteer/filter';

/**
 * The content script of a peer: what another extension with the same names would do. It works while `settings.paused` is
 * false in its storage, so that the same switch starts it and ours on a page that has settled.
 */

/** As far as it is needed here. */
declare const chrome: {
  storage: {
    local: {
      onChanged: { addListener(tell: (changes: Record<string, { newValue?: unknown }>) => void): void };
    };
  };
};

declare global {
  /** Set by a script of the generated extension that runs before this one. */
  var benchPeer: { readonly name: string; readonly names: readonly string[]; readonly filter: FilterData };
}

type MarkUnder = (root: Element) => void;

const { name, names, filter } = globalThis.benchPeer;
const alternation = (): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const PEERS: Readonly<Record<string, () => MarkUnder>> = {
  nothing: () => () => {},
  walk: () => (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let chars = 0;
    while (walker.nextNode()) chars++;
    if (chars < 0) throw new Error('never');
  },
  textContent: () => (root) => {
    if (root.textContent === null) throw new Error('never');
  },
  'our filter': () => {
    const opened = createFilter(filter);
    return (root) => {
      if (opened.test(proseText(root))) document.documentElement.setAttribute('data-bench', 'asked');
    };
  },
  'mark.js mark': () => (root) =>
    new Mark(root as HTMLElement).mark([...names], {
      accuracy: 'exactly',
      separateWordSearch: false,
      acrossElements: true,
    }),
  'mark.js markRegExp': () => {
    const expression = alternation();
    return (root) => new Mark(root as HTMLElement).markRegExp(expression, { acrossElements: true });
  },
  findAndReplaceDOMText: () => {
    const find = alternation();
    return (root) => void findAndReplaceDOMText(root, { find, wrap: 'mark', preset: 'prose' });
  },
  'advanced-mark.js tuned': () => (root) =>
    new AdvancedMark(root as HTMLElement).mark([...names], {
      ...{ accuracy: 'exactly', separateWordSearch: false, diacritics: false },
      ...{ combinePatterns: true, cacheTextNodes: true },
    }),
};

const markUnder = PEERS[name]?.();
if (!markUnder) throw new Error(`There is no peer "${name}"`);
let isAtWork = false;

const observer = new MutationObserver((records) => {
  const roots = new Set<Element>();
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData' && target.parentElement) roots.add(target.parentElement);
    for (const node of addedNodes) {
      if (node instanceof Element) roots.add(node);
      else if (target instanceof Element) roots.add(target);
    }
  }
  for (const root of roots) if (root.isConnected) markUnder(root);
  // Its own elements are no additions of the page's.
  observer.takeRecords();
});

function work(paused: unknown): void {
  if (paused !== false || isAtWork || !document.body) return;
  isAtWork = true;
  const start = performance.now();
  markUnder?.(document.body);
  performance.measure('bench-peer', { start, end: performance.now() });
  if (!['nothing', 'walk', 'textContent', 'our filter'].includes(name))
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
}

chrome.storage.local.onChanged.addListener((changes) => {
  if (changes.settings) work((changes.settings.newValue as { paused?: unknown } | undefined)?.paused);
});
