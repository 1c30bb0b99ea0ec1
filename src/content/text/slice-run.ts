import type { TextRun } from './text-block';

/** What is longer is read in slices: a message about one is short work for the page, and what is seen can be asked first. */
const LONG = 20_000;
/** So far before that length a sentence's end is looked for. */
const LOOK_BACK = 4000;

/** Ends a paragraph of a text file. */
const BLANK_LINES = /\n\s*\n/gu;
/** Not behind initials and short titles. */
const SENTENCE_END = /[\p{Ll}\d]{4}[.!?…]["'”’»)\]]*\s+(?=\p{Lu})/gu;
const WHITE_SPACE = /\s+/gu;

export const isLong = (text: string): boolean => text.length > LONG;

/** Where a text may be cut: behind blank lines if it is a text file's, and wherever it is too long, at the end of a sentence if there is one. */
export function cutsOf(text: string, isTextFile: boolean): number[] {
  const cuts: number[] = [];
  let from = 0;
  const cutUpTo = (end: number): void => {
    while (end - from > LONG) {
      from = cutBefore(text, from + LONG);
      cuts.push(from);
    }
    if (end < text.length) cuts.push(end);
    from = end;
  };
  if (isTextFile) for (const { 0: blank, index } of text.matchAll(BLANK_LINES)) cutUpTo(index + blank.length);
  cutUpTo(text.length);
  return cuts;
}

function cutBefore(text: string, end: number): number {
  const part = text.slice(end - LOOK_BACK, end);
  for (const what of [SENTENCE_END, WHITE_SPACE]) {
    const last = [...part.matchAll(what)].at(-1);
    if (last) return end - LOOK_BACK + last.index + last[0].length;
  }
  return end;
}

/** The run in slices. Cuts within a text node are left out unless slices may share nodes; blank slices are no text. */
export function sliceRun(run: TextRun, isTextFile: boolean, mayShareNodes: boolean): TextRun[] {
  const slices: TextRun[] = [];
  let first = 0;
  let from = 0;
  for (const to of [...cutsOf(run.text, isTextFile), run.text.length]) {
    while (endOf(run, first) <= from && first < run.nodes.length - 1) first++;
    let end = first;
    while (end < run.nodes.length && (run.starts[end] ?? 0) < to) end++;
    if (!mayShareNodes && to < endOf(run, end - 1)) continue;
    const text = run.text.slice(from, to);
    if (end > first && /\S/.test(text)) {
      const starts = run.starts.slice(first, end).map((start) => start - from);
      slices.push({ container: run.container, nodes: run.nodes.slice(first, end), starts, text });
    }
    from = to;
  }
  return slices;
}

const endOf = ({ nodes, starts }: TextRun, at: number): number =>
  (starts[at] ?? 0) + (nodes[at]?.length ?? 0);
