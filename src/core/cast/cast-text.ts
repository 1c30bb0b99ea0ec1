import type { EntityId, EntityKind } from '../entity-set/model';
import type { Quotes } from './model';
import { sentencesOf } from './sentence';

/** A member of the cast with the sentence of each mention. */
export type QuotedLine = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Who this is, in one line. */
  readonly about: string;
  readonly mentions: readonly { readonly words: string; readonly sentence: string }[];
};

export type QuotedCast = {
  readonly title: string;
  readonly url: string;
  readonly lines: readonly QuotedLine[];
};

/** The words around the cast in a copy, in the reader's language. */
export type CopyWords = {
  readonly untitled: string;
  readonly name: string;
  readonly kind: string;
  readonly about: string;
  readonly mention: string;
  readonly sentence: string;
  readonly kinds: Readonly<Record<EntityKind, string>>;
};

/** The mentions of every entity over all frames, in the order of `cast`. */
export function quoteCast(
  cast: readonly Omit<QuotedLine, 'mentions'>[],
  frames: readonly Quotes[],
): readonly QuotedLine[] {
  const mentions = new Map<EntityId, { words: string; sentence: string }[]>();
  for (const { blocks, page } of frames) {
    for (const { text, mentions: here } of blocks) {
      const sentences = sentencesOf(text, page.language);
      for (const { start, end, entity } of here) {
        const words = text.slice(start, end).replaceAll('\u00AD', '').replace(/\s+/gu, ' ');
        const quote = { words, sentence: sentences.around({ start, end }).replaceAll('\u00AD', '') };
        const known = mentions.get(entity);
        if (known) known.push(quote);
        else mentions.set(entity, [quote]);
      }
    }
  }
  return cast.map((line) => ({ ...line, mentions: mentions.get(line.entity) ?? [] }));
}

/** A Markdown document: the page as its heading, a list item for each of the cast, their sentences beneath. */
export function castAsMarkdown({ title, url, lines }: QuotedCast, words: CopyWords): string {
  const heading = markdown(title === '' ? words.untitled : title);
  const link = /^https?:[^\s<>]+$/iu.test(url) ? `\n<${url}>\n` : '';
  const items = lines.map(({ name, kind, about, mentions }) => {
    const who = [words.kinds[kind], about].filter((each) => each !== '').join('; ');
    const quotes = mentions.map(({ sentence }) => `  - “${markdown(sentence)}”`);
    return [`- **${markdown(name)}** (${markdown(who)}), ${mentions.length}×`, ...quotes].join('\n');
  });
  return `# ${heading}\n${link}\n${items.join('\n')}\n`;
}

/** One row for each mention, after RFC 4180; who has no sentence has one row all the same. Begins with a byte order mark, by which Excel knows UTF-8. */
export function castAsCsv({ lines }: QuotedCast, words: CopyWords): string {
  const head = [words.name, words.kind, words.about, words.mention, words.sentence];
  const rows = lines.flatMap(({ name, kind, about, mentions }) => {
    const who = [name, words.kinds[kind], about];
    if (mentions.length === 0) return [[...who, '', '']];
    return mentions.map((mention) => [...who, mention.words, mention.sentence]);
  });
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}

/** What spreadsheets would run when a field begins with it; also behind white space that they drop. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\t\r|%＝＋－＠]/u;

function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Characters that mean something in Markdown, or in the HTML that it lets through. */
const markdown = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#|~&!]/gu, (character) => `\\${character}`);
