/** A line of a text and its number, counted from 0. */
export type Line = { readonly at: number; readonly line: string };

/** The lines of a text that hold one of these pieces, in order: found without taking the text apart. */
export function* linesWith(text: string, pieces: readonly string[]): Generator<Line> {
  const next = pieces.map((piece) => text.indexOf(piece));
  let at = 0;
  let counted = 0;
  for (;;) {
    const found = Math.min(...next.map((place) => (place === -1 ? text.length : place)));
    if (found >= text.length) return;
    const start = text.lastIndexOf('\n', found) + 1;
    const following = text.indexOf('\n', found);
    const end = following === -1 ? text.length : following;
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) at++;
    yield { at, line: text.slice(start, end) };
    for (const [index, piece] of pieces.entries()) {
      const place = next[index] ?? -1;
      if (place !== -1 && place < end) next[index] = text.indexOf(piece, end);
    }
  }
}
