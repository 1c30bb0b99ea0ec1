/** A stylesheet of ours in the page's document. */
export type PageSheet = {
  /** Whether the page still has it. */
  isThere(): boolean;
  /** Puts it back if the page dropped it. */
  add(): void;
  /** Other rules from now on. */
  rewrite(css: string): void;
};

/**
 * Adds a stylesheet to the document without adding a node; it is gone when the signal fires. `mine` is a word
 * that stands in the first rule of every sheet of ours: an update of the extension gives the scripts that were
 * at work no chance to take theirs away (Firefox), so older ones go first.
 */
export function addPageSheet(document: Document, css: string, mine: string, signal: AbortSignal): PageSheet {
  signal.throwIfAborted();
  const theirs = document.adoptedStyleSheets.filter(({ cssRules }) => !cssRules[0]?.cssText.includes(mine));
  if (theirs.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = theirs;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const isThere = (): boolean => document.adoptedStyleSheets.includes(sheet);
  const add = (): void => {
    if (!isThere()) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  add();
  signal.addEventListener(
    'abort',
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
    { once: true },
  );
  return { isThere, add, rewrite: (rules) => sheet.replaceSync(rules) };
}
