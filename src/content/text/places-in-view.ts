import { isText } from './node-kinds';

/** Some four rows of a screen apart: a paragraph between two of them is the neighbour of one that was found. */
const ROWS = 8;
const COLUMNS = 3;

/** A place in a text node. */
export type TextPlace = { readonly node: Text; readonly offset: number };

/** Places in the text that the reader sees now, from the top. Asks the browser for its layout. */
export function placesInView(document: Document): TextPlace[] {
  const { innerWidth: width = 0, innerHeight: height = 0 } = document.defaultView ?? {};
  const places: TextPlace[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = (width * (column + 0.5)) / COLUMNS;
      const caret = document.caretPositionFromPoint(x, (height * (row + 0.5)) / ROWS);
      if (caret && isText(caret.offsetNode)) places.push({ node: caret.offsetNode, offset: caret.offset });
    }
  }
  return places;
}
