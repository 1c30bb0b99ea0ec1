import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateDocument, splitBlocks } from '../../../src/core/linking/annotate-document';
import { findCandidates } from '../../../src/core/linking/candidates';
import { findMentions } from '../../../src/core/linking/find-mentions';
import type { Mention } from '../../../src/core/linking/model';
import { createReading } from '../../../src/core/linking/reading';
import { lexiconOf } from '../../support/invented-set';
import { propertyRuns } from '../../support/property-runs';

const { check } = propertyRuns(300);

const people = [
  {
    id: 'roe',
    name: 'Jane Roe',
    forms: [
      { text: 'Jane Roe', strength: 'always' },
      { text: 'Roe', strength: 'guarded', exact: ['case'], near: ['Mayor Roe'], notBefore: ['valley'] },
      { text: 'JR', strength: 'context', near: ['river'] },
    ],
  },
  { id: 'martin', name: 'Martin Oake' },
  { id: 'anna', name: 'Anna Oake' },
  { id: 'quill', name: 'Tomás Quill-Peña' },
  { id: 'council', kind: 'organization' as const, name: 'Ashford River Council' },
];
const lexicon = lexiconOf(...people);

const PIECES = [
  ...[
    'Jane Roe',
    'Roe',
    'ROE',
    'roe',
    'Roes',
    'Roe’s',
    'Martin Roe',
    'Mrs Roe',
    'Mr Roe',
    'Mayor Roe',
    'Roe, Jane',
    'JR',
    'river',
  ],
  ...[
    'Martin Oake',
    'Anna Oake',
    'Oake',
    'Oakes',
    'Oake-Roe',
    'his wife',
    'she',
    'he',
    'her degree',
    'himself',
  ],
  ...[
    'Tomás Quill-Peña',
    'Toma\u0301s Quill–Pen\u0303a',
    'Quill-Peña',
    'Ashford River Council',
    'ARC',
    'Roe Valley',
    'Texas',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\n',
    '\n\n',
    '. ',
    ', ',
    '-',
    '—',
    '(',
    ')',
    '"',
    '“',
    '\u00ad',
    '\u200d',
    '\u0301',
    '会',
    'ש',
    '🙂',
    '\ud83d',
    '\udc00',
  ],
  ...['https://', '@', '.com', '/', '_', '#', 'ß', 'ﷺ', 'the', 'der', 'said', 'A.', '1'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(
  text,
  spaced,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);
const language = fc.constantFrom(undefined, 'en', 'de', 'pl', 'es', 'fr');
const facts = (of: string | undefined) => (of === undefined ? {} : { language: of });
const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

describe('whatever the text', () => {
  test('no string throws, and offsets slice to a text that the form folds to', () => {
    check(
      fc.property(anyText, language, (document, of) => {
        for (const { start, end, entity } of annotateDocument(lexicon, document, facts(of))) {
          expect(end).toBeGreaterThan(start);
          const slice = document
            .slice(start, end)
            .normalize('NFKD')
            .replace(/[\p{Mn}\u00ad\u200d]/gu, '');
          const letters = slice.toLowerCase().replace(/[^a-z]/g, '');
          const known: Record<string, RegExp> = {
            roe: /^(janeroes?|roejane|roes?|jr|roe(a|em|owi)|jane?roe\w{0,3})$/,
            martin: /oake|oake\w{0,4}/,
            anna: /oake/,
            quill: /quillpena/,
            council: /ashfordrivercouncil|^arc$/,
          };
          expect(letters).toMatch(known[entity] ?? /^$/);
        }
      }),
    );
  });

  test('no mention begins or ends inside a word', () => {
    check(
      fc.property(anyText, language, (document, of) => {
        const inside = (at: number): boolean => {
          const before = document
            .slice(0, at)
            .normalize('NFC')
            .replace(/[\p{Mn}\u00ad\u200d]+$/u, '')
            .slice(-1);
          const after = document
            .slice(at)
            .replace(/^[\p{Mn}\u00ad\u200d]+/u, '')
            .slice(0, 1);
          return WORD.test(before) && WORD.test(after) && !UNSPACED.test(before + after);
        };
        for (const { start, end } of annotateDocument(lexicon, document, facts(of))) {
          expect([document, start, inside(start)]).toEqual([document, start, false]);
          expect([document, end, inside(end)]).toEqual([document, end, false]);
        }
      }),
    );
  });

  test('no two mentions overlap, and they come in order', () => {
    check(
      fc.property(anyText, language, (document, of) => {
        let last = 0;
        for (const { start, end } of annotateDocument(lexicon, document, facts(of))) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  test('typographic variants of a text have the same mentions', () => {
    const typeset = (document: string): string =>
      document.replaceAll("'", '’').replaceAll(' ', '\u00a0').normalize('NFD');
    check(
      fc.property(spaced, language, (document, of) => {
        const plain = document
          .replaceAll(/[\ud800-\udfff]/g, '')
          .replaceAll('’', "'")
          .normalize('NFC');
        const names = (each: string) =>
          annotateDocument(lexicon, each, facts(of)).map(({ start, end, entity }) => [
            entity,
            each.slice(start, end).normalize('NFC').replaceAll('\u00a0', ' ').replaceAll('’', "'"),
          ]);
        fc.pre(!plain.includes('\n'));
        expect(names(typeset(plain))).toEqual(names(plain));
      }),
    );
  });

  test('one more form takes no mention from another entity, but by a longer match', () => {
    const extra = fc.constantFrom(
      'Roe Valley',
      'Mayor Roe',
      'Oake he',
      'Martin',
      'said',
      'she',
      'River',
      'Anna Oake Roe',
    );
    check(
      fc.property(text, extra, (document, form) => {
        const larger = lexiconOf(...people, {
          id: 'other',
          kind: 'organization',
          name: 'Zzyzx Works',
          forms: [{ text: form, strength: 'always' }],
        });
        const after = annotateDocument(larger, document, {});
        const longer = splitBlocks(document).flatMap(({ id, text: block }) =>
          findCandidates(larger, block, {})
            .candidates.filter(({ forms }) => forms.some(({ entity }) => entity === 'other'))
            .map(({ start, end }) => ({ start: id + start, end: id + end })),
        );
        for (const mention of annotateDocument(lexicon, document, {})) {
          const { start, end, entity, reason } = mention;
          const isKept = after.some(
            (each) => start === each.start && end === each.end && entity === each.entity,
          );
          const isSwallowed = longer.some(
            (each) => each.start < end && start < each.end && each.end - each.start >= end - start,
          );
          // The stronger form it rested on may have been swallowed instead.
          const hasLostItsReason = reason.code === 'stronger-form' && longer.length > 0;
          expect([document, start, isKept || isSwallowed || hasLostItsReason]).toEqual([
            document,
            start,
            true,
          ]);
        }
      }),
    );
  });
});

test('any batches, in any order of coming, end in the same mentions as all at once', () => {
  const read = (
    blocks: readonly { id: number; text: string; order: number }[],
    maxChars: number,
    of: string | undefined,
  ) => {
    const reading = createReading(facts(of));
    const mentions = new Map<number, readonly Mention[]>();
    for (const block of blocks) reading.add(block);
    let questions = 0;
    for (let question = reading.next(maxChars); question; question = reading.next(maxChars)) {
      questions += question.blocks.length;
      // What crosses a process boundary is JSON.
      const answer = findMentions(lexicon, JSON.parse(JSON.stringify(question)));
      for (const outcome of reading.accept(JSON.parse(JSON.stringify(answer))))
        mentions.set(outcome.id, outcome.mentions);
    }
    expect(questions).toBeLessThanOrEqual(2 * blocks.length);
    return blocks.map(({ id }) => [id, mentions.get(id) ?? []] as const).sort((a, b) => a[0] - b[0]);
  };
  check(
    fc.property(
      fc.array(spaced, { maxLength: 10 }),
      fc.integer({ min: 1, max: 200 }),
      fc.infiniteStream(fc.nat()),
      language,
      (texts, maxChars, keys, of) => {
        const blocks = texts.map((each, id) => ({ id, text: each, order: id, key: keys.next().value ?? 0 }));
        const shuffled = [...blocks].sort((a, b) => a.key - b.key);
        expect(read(shuffled, maxChars, of)).toEqual(read(blocks, 1e9, of));
      },
    ),
  );
});

test('blocks are slices of the text, and leave out nothing but white space', () => {
  check(
    fc.property(text, (document) => {
      let rest = '';
      let end = 0;
      for (const { id, text: block } of splitBlocks(document)) {
        expect(document.slice(id, id + block.length)).toBe(block);
        rest += document.slice(end, id);
        end = id + block.length;
      }
      expect((rest + document.slice(end)).trim()).toBe('');
    }),
  );
});
