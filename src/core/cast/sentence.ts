import type { Span } from '../linking/model';

/** A sentence longer than this is cut around the name. */
const MAX_CHARS = 400;

/** Tells the sentences of one text; made once for all mentions in it. */
export type Sentences = { around(span: Span): string };

/**
 * The sentences of a block of text, white space made single spaces.
 * @param language BCP 47; one the platform does not know counts as unknown
 */
export function sentencesOf(text: string, language: string | undefined): Sentences {
  let parts: readonly Span[] | undefined;
  return {
    around(span) {
      parts ??= segment(text, language);
      // A name may cross what looks like the end of a sentence ("Mr. Roe"): everything it touches belongs to it.
      const touched = parts.filter(({ start, end }) => start < span.end && end > span.start);
      const start = touched[0]?.start ?? 0;
      const end = touched.at(-1)?.end ?? text.length;
      return oneLine(cut(text, { start, end }, span));
    },
  };
}

function segment(text: string, language: string | undefined): readonly Span[] {
  const known = language !== undefined && isKnown(language) ? language : undefined;
  const segmenter = new Intl.Segmenter(known, { granularity: 'sentence' });
  // Where the page's source breaks a line, no sentence ends. One character for one: offsets stay.
  return [...segmenter.segment(text.replace(/\s/gu, ' '))].map(({ index, segment: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function isKnown(language: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf(language).length > 0;
  } catch {
    // What a page says of its language need not be a language tag.
    return false;
  }
}

function cut(text: string, sentence: Span, name: Span): string {
  if (sentence.end - sentence.start <= MAX_CHARS) return text.slice(sentence.start, sentence.end);
  const room = Math.max(0, Math.floor((MAX_CHARS - (name.end - name.start)) / 2));
  const start = Math.max(sentence.start, name.start - room);
  const end = Math.min(sentence.end, name.end + room);
  const words = text.slice(start, end);
  const whole = words
    .replace(start > sentence.start ? /^\S*\s/u : '', '')
    .replace(end < sentence.end ? /\s\S*$/u : '', '');
  return `${start > sentence.start ? '…' : ''}${whole}${end < sentence.end ? '…' : ''}`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
