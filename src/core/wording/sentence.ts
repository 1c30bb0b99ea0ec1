/** A sentence of a page; `start` and `end` are offsets of a name in it, in UTF-16 code units. */
export type Quote = { readonly text: string; readonly start: number; readonly end: number };

/** More than this is no longer taken in at a glance. */
const MOST_UNITS = 260;
/** Left of the name when a long sentence is cut. */
const BEFORE_UNITS = 110;
/** A segment that ends like this has not ended the sentence: "Mr. ", "Gen. ", "J. ", "U.S. ". */
const ABBREVIATION =
  /(?:^|[\s(“"«])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mrs?|Ms|Dra?|Gen|Gral|Sen|Rep|Gov|Lt|Col|Sgt|Capt?|Prof|Rev|Hon|St|Sra?|Srta|Lic|Ing|vs)\.\s*$/u;

/**
 * The sentence of a text in which a span stands, white space as one space, cut to a readable length around the span.
 *
 * @param language BCP 47 language of the text, when known
 */
export function sentenceAround(text: string, span: { start: number; end: number }, language?: string): Quote {
  const { from, to } = boundsAround(text, span, language);
  const before = plain(text.slice(from, span.start)).trimStart();
  const name = plain(text.slice(span.start, span.end));
  const after = plain(text.slice(span.end, to)).trimEnd();
  const tooLong = before.length + name.length + after.length > MOST_UNITS;
  const left = tooLong ? cutStart(before, BEFORE_UNITS) : before;
  const right = tooLong ? cutEnd(after, MOST_UNITS - left.length - name.length) : after;
  return { text: left + name + right, start: left.length, end: left.length + name.length };
}

function boundsAround(
  text: string,
  { start, end }: { start: number; end: number },
  language: string | undefined,
): { readonly from: number; readonly to: number } {
  let from = 0;
  for (const { segment, index } of new Intl.Segmenter(localeOf(language), {
    granularity: 'sentence',
  }).segment(text)) {
    const next = index + segment.length;
    if (next < end || (next < text.length && ABBREVIATION.test(segment))) {
      if (next <= start && !ABBREVIATION.test(segment)) from = next;
      continue;
    }
    return { from, to: next };
  }
  return { from, to: text.length };
}

/** What a page says of its language may be no language. */
function localeOf(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

const plain = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ');

function cutStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(text.length - most);
  return `…${kept.slice(kept.indexOf(' ') + 1)}`;
}

function cutEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > 0 ? space : most)}…`;
}
