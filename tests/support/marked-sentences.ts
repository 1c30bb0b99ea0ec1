import { readFileSync } from 'node:fs';

/** A span that has to be marked as this entity, or `undefined`: readers would differ, any answer will do. */
type Expected = { readonly start: number; readonly end: number; readonly entity: string | undefined };

export type MarkedSentence = {
  readonly subject: string;
  readonly text: string;
  readonly expected: readonly Expected[];
};

/**
 * Reads sentences with what they should show: `[Ann Roe]` is marked, `{Roe}` may be, everything else is silent. Lines
 * that begin with "# " name the subject of those that follow; ¬ stands for a line break.
 */
export function readMarkedSentences(
  file: string,
  entityOf: (span: string) => string | undefined,
): MarkedSentence[] {
  let subject = '';
  const sentences: MarkedSentence[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# ')) subject = line.slice(2);
    else if (line.trim() !== '') sentences.push({ subject, ...unmark(line.replaceAll('¬', '\n'), entityOf) });
  }
  return sentences;
}

function unmark(
  line: string,
  entityOf: (span: string) => string | undefined,
): Omit<MarkedSentence, 'subject'> {
  let text = '';
  const expected: Expected[] = [];
  for (const piece of line.split(/([[{][^\]}]*[\]}])/u)) {
    const isOpen = piece.startsWith('{');
    if (!isOpen && !piece.startsWith('[')) {
      text += piece;
      continue;
    }
    const span = piece.slice(1, -1);
    const entity = isOpen ? undefined : entityOf(span);
    if (!isOpen && entity === undefined) throw new Error(`Nobody is known by ${piece}: ${line}`);
    expected.push({ start: text.length, end: text.length + span.length, entity });
    text += span;
  }
  return { text, expected };
}
