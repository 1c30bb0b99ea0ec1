/** What a copy of an article is made of; other elements give their content, or nothing at all. */
const KEPT = new Set(
  (
    'P H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE CAPTION THEAD TBODY TFOOT TR TH TD ' +
    'EM STRONG B I U S SMALL SUB SUP CITE Q CODE KBD ABBR TIME BR HR A IMG'
  ).split(' '),
);
const DROPPED = new Set(
  (
    'SCRIPT STYLE LINK META BASE TEMPLATE NOSCRIPT IFRAME FRAME OBJECT EMBED APPLET SVG MATH CANVAS VIDEO AUDIO FORM ' +
    'INPUT BUTTON SELECT TEXTAREA DIALOG'
  ).split(' '),
);
/** Elements that end a line, though they are not kept: their text must not run into the next. */
const BLOCKS = new Set('DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER NAV ADDRESS'.split(' '));
const BLOCK_INSIDE = 'p,div,section,article,ul,ol,table,blockquote,h1,h2,h3,h4,h5,h6,figure,pre,dl,hr';
/** Pictures that are in the document itself; SVG could hold more than a picture. */
const OWN_PICTURE = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[a-z0-9+/=\s]+$/iu;

/**
 * A copy of a foreign tree with nothing in it that runs, loads or styles: elements and attributes of a short
 * list, links that are https or http. Made in `document`; the source stays as it is.
 */
export function safeTree(source: Node, document: Document): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const child of source.childNodes) copy.append(...safeNodes(child, document));
  return copy;
}

function safeNodes(node: Node, document: Document): readonly Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.nodeValue ?? '')];
  if (!(node instanceof Element)) return [];
  const name = node.nodeName.toUpperCase();
  if (DROPPED.has(name)) return [];
  const inside = safeTree(node, document);
  if (!KEPT.has(name)) {
    if (!BLOCKS.has(name) || node.querySelector(BLOCK_INSIDE)) return [inside];
    const paragraph = document.createElement('p');
    paragraph.append(inside);
    return [paragraph];
  }
  const copy = document.createElement(name);
  if (!copyAttributes(node, copy)) return name === 'IMG' ? [] : [inside];
  copy.append(inside);
  return [copy];
}

/** False when the element is nothing without an attribute that may not come along. */
function copyAttributes(from: Element, to: HTMLElement): boolean {
  for (const name of ['lang', 'dir', 'colspan', 'rowspan', 'datetime']) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
  if (to instanceof HTMLAnchorElement) {
    const href = from.getAttribute('href') ?? '';
    if (!URL.canParse(href) || !/^https?:$/u.test(new URL(href).protocol)) return false;
    to.href = href;
    to.rel = 'noopener noreferrer';
    to.referrerPolicy = 'no-referrer';
    to.target = '_blank';
  }
  if (to instanceof HTMLImageElement) {
    const src = from.getAttribute('src') ?? '';
    if (!OWN_PICTURE.test(src)) return false;
    to.src = src;
    to.alt = from.getAttribute('alt') ?? '';
  }
  return true;
}
