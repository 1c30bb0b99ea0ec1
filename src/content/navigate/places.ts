import { OUT_OF_SIGHT } from '../../core/cast/model';
import { type Mark, rectsOf } from '../marks/mark';
import { elementAround } from '../text/shadow-roots';

/** Where an element is, in CSS pixels from the top of the document; none when it is not to be seen. */
type Box = { readonly top: number; readonly height: number } | undefined;

/** Of an element taller than this part of the document, the line matters. */
const TALL = 0.02;

/** In a text node so long each letter's place takes milliseconds: between its first and its last it is guessed. */
const LONG_NODE = 50_000;

/**
 * Where marks stand, as parts of their document's height, or `OUT_OF_SIGHT`. Asks for the layout: only for a view
 * that shows it. One box for each element that holds marks; marks of tall ones are measured themselves.
 */
export function placesOf(marks: readonly Mark[], document: Document): readonly number[] {
  const height = Math.max(document.documentElement.scrollHeight, 1);
  const scrolled = document.defaultView?.scrollY ?? 0;
  const boxes = new Map<Element, Box>();
  const boxOf = (element: Element): Box => {
    if (boxes.has(element)) return boxes.get(element);
    const rect = element.getBoundingClientRect();
    const isSeen =
      rect.height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const box = isSeen ? { top: rect.top + scrolled, height: rect.height } : undefined;
    boxes.set(element, box);
    return box;
  };
  const ends = new Map<Text, readonly [number, number]>();
  const endsOf = (node: Text): readonly [number, number] => {
    const known = ends.get(node) ?? [topAt(node, 0), topAt(node, node.length - 1)];
    ends.set(node, known);
    return known;
  };
  return marks.map((mark) => {
    const node = mark.pieces[0]?.node;
    const element = node && elementAround(node);
    const box = element ? boxOf(element) : undefined;
    if (!box) return OUT_OF_SIGHT;
    const isTall = box.height > height * TALL;
    if (isTall && node && node.length > LONG_NODE) {
      const part = (mark.pieces[0]?.start ?? 0) / node.length;
      const [first, last] = endsOf(node);
      return round(Math.min(Math.max((first + (last - first) * part + scrolled) / height, 0), 1));
    }
    const line = isTall ? rectsOf(mark)[0] : undefined;
    const middle = line ? line.top + scrolled + line.height / 2 : box.top + box.height / 2;
    return round(Math.min(Math.max(middle / height, 0), 1));
  });
}

/** Where the line of a letter begins, in the viewport. */
function topAt(node: Text, offset: number): number {
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range.getBoundingClientRect().top;
}

/** Four digits are finer than any strip, and shorter on the wire. */
const round = (part: number): number => Math.round(part * 10_000) / 10_000;
