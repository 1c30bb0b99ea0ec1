/** What wrapping made of one text node of the page: `node`, then pairs of a mark and the text after it. */
export type SplitText = {
  readonly node: Text;
  /** What is left in the page's own node. */
  readonly head: string;
  readonly parts: readonly {
    readonly mark: Element;
    readonly text: string;
    readonly tail: Text;
    readonly tailText: string;
  }[];
  /**
   * An empty node in the first mark, which nothing but `normalize` takes out. The same call takes the page's own node
   * out if that is empty or another text stands before it, which looks as if the page were done with it.
   */
  readonly canary: Text | undefined;
};

/** Notes how a text node was split by the marks that follow it. */
export function noteSplit(node: Text, marks: ReadonlySet<Element>): SplitText {
  const parts: SplitText['parts'][number][] = [];
  let at: Node = node;
  for (;;) {
    const mark: Node | null = at.nextSibling;
    const tail: Node | null = mark?.nextSibling ?? null;
    if (!(mark instanceof Element) || !marks.has(mark) || !(tail instanceof Text)) break;
    parts.push({ mark, text: mark.textContent ?? '', tail, tailText: tail.data });
    at = tail;
  }
  const canary = parts[0] && node.ownerDocument.createTextNode('');
  if (canary) parts[0]?.mark.append(canary);
  return { node, head: node.data, parts, canary };
}

/**
 * Gives the page its very own text node back. Where the page wrote into that node meanwhile, as frameworks do
 * that never look at the document, its new text is the truth and our pieces go; where it wrote into our
 * pieces or joined them with others, they stay as plain text; where it took pieces out and left the node, as
 * frameworks do that take over what a server rendered, their words are gone.
 */
export function undoSplit({ node, head, parts, canary }: SplitText): void {
  const isNormalized = canary?.parentNode === null;
  const isOurs =
    !isNormalized &&
    parts.every(({ mark, text, tail, tailText }) => mark.textContent === text && tail.data === tailText);
  if (!isOurs) {
    for (const { mark } of parts) mark.replaceWith(...mark.childNodes);
    return;
  }
  const isLeft = (piece: Node): boolean => node.parentNode === null || piece.parentNode !== null;
  const pieces = parts.flatMap(({ mark, text, tail, tailText }) => [
    isLeft(mark) ? text : '',
    isLeft(tail) ? tailText : '',
  ]);
  // Appending, unlike setting the text, leaves the reader's selection where it is.
  if (node.data === head) node.appendData(pieces.join(''));
  for (const { mark, tail } of parts) {
    mark.remove();
    tail.remove();
  }
}
