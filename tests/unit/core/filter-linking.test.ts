import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFilter } from '../../../src/core/gazetteer/filter';
import { splitBlocks } from '../../../src/core/linking/annotate-document';
import { findMentions } from '../../../src/core/linking/find-mentions';
import type { PageFacts } from '../../../src/core/linking/model';
import { createReading } from '../../../src/core/linking/reading';
import { makeNames } from '../../support/generated-names';
import { lexiconOf } from '../../support/invented-set';
import { propertyRuns } from '../../support/property-runs';

const { runs, check } = propertyRuns(1000);

const people = [
  {
    ...{ id: 'roe', name: 'Jane Roe' },
    forms: [
      { text: 'Jane Roe', strength: 'always' },
      { text: 'J. Roe', strength: 'guarded' },
      { text: 'Roe', strength: 'context' },
      { text: 'Roe', strength: 'guarded', exact: ['case'], near: ['Mayor Roe'], notBefore: ['valley'] },
      { text: 'JR', strength: 'context', near: ['river'] },
      { text: 'RoeX', strength: 'always', exact: ['case'] },
      { text: 'J-R', strength: 'always', exact: ['case', 'accents'] },
    ],
  },
  {
    id: 'doe',
    name: 'Jan Maria Doe',
    forms: [
      { text: 'Jan Maria Doe', strength: 'context' },
      { text: 'Doe', strength: 'context' },
    ],
  },
  { id: 'quill', name: 'Tomás Quill Peña' },
  { id: 'ko', name: '柯 文哲' },
  { id: 'zhuk', name: 'Йован Жук' },
  { id: 'council', kind: 'organization' as const, name: 'Ashford River Council' },
];
const few = lexiconOf(...people);
const many = lexiconOf(...people, ...makeNames(700).map((name, at) => ({ id: `other-${at}`, name })));

const WORDS =
  'Jane Roe Jane Roe Janes Roes Janem Roem Janowi JANE ROE jane roe Roe, Jane Roe, J J. Mayor Roe JR river RoeX ROEX RoeXs J-R J–R Jan Maria Doe Doe, Jan Maria Tomás Quill Peña Quill Peña, Tomás Toma\u0301s Quills Pen\u0303a Tomásem Quillem 柯 文哲 柯文哲 Йован Жук ЙОВАН Ashford River Council Ja\u00adne R\u200boe ß ﬁ der die und i w na nie der the of and'.split(
    ' ',
  );
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS),
      fc.constantFrom(' ', ' ', ' ', '\n', '  ', '\u00a0', '', ', ', '. ', '\n\n'),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.flat().join(''));
const language = fc.constantFrom(undefined, 'en', 'de', 'pl', 'es');

/** Everything the linker finds when it is asked about every block. */
function mentionsIn(lexicon: typeof few, document: string, page: PageFacts): number {
  const reading = createReading(page);
  let found = 0;
  for (const block of splitBlocks(document)) reading.add(block);
  for (let question = reading.next(1e6); question; question = reading.next(1e6)) {
    for (const { mentions } of reading.accept(findMentions(lexicon, question))) found += mentions.length;
  }
  return found;
}

test.each([
  ['few names', few],
  ['many names', many],
])('whatever the linker finds in a document, the filter lets through: %s', (_what, lexicon) => {
  const { test } = createFilter(lexicon.filter);
  expect('bits' in lexicon.filter.names).toBe(lexicon === many);
  let withMentions = 0;
  check(
    fc.property(text, language, (document, of) => {
      if (mentionsIn(lexicon, document, of === undefined ? {} : { language: of }) === 0) return;
      withMentions++;
      expect([document, test(document)]).toEqual([document, true]);
      // A page's text has neither block ends nor line breaks.
      const glued = document.replaceAll('\n', '');
      expect([glued, test(glued)]).toEqual([glued, true]);
    }),
  );
  expect(withMentions).toBeGreaterThan(runs / 10);
});
