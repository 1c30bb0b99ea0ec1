import { isShadowRoot } from '../text/shadow-roots';

/** A stylesheet of ours in the page's document, and in those of its shadow trees that have marks. */
export type PageSheet = {
  /** Whether the page still has it everywhere. */
  isThere(): boolean;
  /** Puts it back where the page dropped it. */
  add(): void;
  /** A block that stands in this tree has marks. Firefox lets no rule of the document reach into a shadow tree. */
  dress(block: number, node: Node): void;
  /** The block has none any more. */
  undress(block: number): void;
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
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rootsOfBlocks = new Map<number, ShadowRoot>();
  /** How many blocks each shadow tree has with marks. */
  const blocksIn = new Map<ShadowRoot, number>();

  const isIn = (tree: DocumentOrShadowRoot): boolean => tree.adoptedStyleSheets.includes(sheet);
  const addTo = (tree: DocumentOrShadowRoot): void => {
    if (!isIn(tree)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  };
  const takeFrom = (tree: DocumentOrShadowRoot): void => {
    if (isIn(tree)) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  const isOurKind = (other: CSSStyleSheet): boolean => isSheetOf(other, mine);
  const enter = (tree: DocumentOrShadowRoot): void => {
    const theirs = tree.adoptedStyleSheets.filter((other) => !isOurKind(other));
    if (theirs.length < tree.adoptedStyleSheets.length) tree.adoptedStyleSheets = theirs;
    addTo(tree);
  };
  const undress = (block: number): void => {
    const root = rootsOfBlocks.get(block);
    if (root === undefined) return;
    rootsOfBlocks.delete(block);
    const left = (blocksIn.get(root) ?? 0) - 1;
    if (left > 0) blocksIn.set(root, left);
    else {
      blocksIn.delete(root);
      takeFrom(root);
    }
  };

  enter(document);
  signal.addEventListener(
    'abort',
    () => {
      for (const tree of [document, ...blocksIn.keys()]) takeFrom(tree);
    },
    { once: true },
  );
  return {
    rewrite: (rules) => sheet.replaceSync(rules),
    isThere: () => isIn(document) && [...blocksIn.keys()].every(isIn),
    add() {
      for (const tree of [document, ...blocksIn.keys()]) addTo(tree);
    },
    dress(block, node) {
      const root = node.getRootNode();
      if (!isShadowRoot(root) || rootsOfBlocks.get(block) === root) return;
      undress(block);
      rootsOfBlocks.set(block, root);
      const before = blocksIn.get(root) ?? 0;
      blocksIn.set(root, before + 1);
      if (before === 0) enter(root);
    },
    undress,
  };
}

const isSheetOf = ({ cssRules }: CSSStyleSheet, mine: string): boolean =>
  cssRules[0]?.cssText.includes(mine) ?? false;
