import { describe, expect, test } from 'vitest';
import { NO_EVIDENCE } from '../../../src/core/linking/evidence';
import { findMentions } from '../../../src/core/linking/find-mentions';
import { lexiconOf, mentionsIn } from '../../support/invented-set';

const lexicon = lexiconOf(
  {
    id: 'roe',
    name: 'Jane Roe',
    forms: [
      { text: 'Jane Roe', strength: 'always' },
      { text: 'Roe', strength: 'context', exact: ['case'], near: ['river council'], notAfter: ['Wade v.'] },
      { text: 'the mayor', strength: 'never' },
    ],
  },
  {
    id: 'quill',
    name: 'Tomás Quill Peña',
    forms: [
      { text: 'Tomás Quill Peña', strength: 'always' },
      { text: 'Quill', strength: 'guarded', exact: ['case'], notBefore: ['pen'], languages: ['en'] },
      { text: 'Peña', strength: 'context', exact: ['case', 'accents'] },
    ],
  },
  {
    id: 'council',
    kind: 'organization',
    name: 'Ashford River Council',
    forms: [
      { text: 'Ashford River Council', strength: 'always' },
      { text: 'ARC', strength: 'context', exact: ['case'], hosts: ['arc.example.org'] },
      { text: 'Roe administration', strength: 'always' },
    ],
  },
);

describe('linking', () => {
  test.each([
    ['a full name', 'Jane Roe spoke.', ['Jane Roe → roe']],
    ['a full name in capitals', 'JANE ROE SPOKE', ['JANE ROE → roe']],
    ['a bare surname without evidence is silent', 'Roe spoke.', []],
    ['a surname after the full name', 'Jane Roe spoke. Roe left.', ['Jane Roe → roe', 'Roe → roe']],
    ['a surname before the full name', 'Roe left.\n\nLater Jane Roe spoke.', ['Roe → roe', 'Jane Roe → roe']],
    ['a settling word in the block', 'Roe told the River Council.', ['Roe → roe']],
    ['a settling word in another block is not near', 'Roe spoke.\n\nThe river council met.', []],
    ['a possessive', 'Jane Roe’s plan; Roe’s own.', ['Jane Roe → roe', 'Roe → roe']],
    ['a plural is not the person', 'Jane Roe met the Roes.', ['Jane Roe → roe']],
    ['a common noun in lower case', 'Jane Roe likes cod roe.', ['Jane Roe → roe']],
    ['another bearer’s given name', 'Jane Roe met Martin Roe.', ['Jane Roe → roe']],
    ['a title is not a given name', 'Jane Roe left. Mayor Roe returned.', ['Jane Roe → roe', 'Roe → roe']],
    ['a longer name of a place', 'Jane Roe visited Roe County.', ['Jane Roe → roe']],
    ['a hyphenated surname', 'Jane Roe met Smith-Roe and Roe-Smith.', ['Jane Roe → roe']],
    ['a listed neighbour before', 'Jane Roe cited Wade v. Roe.', ['Jane Roe → roe']],
    [
      'the longest name wins',
      'The Roe administration of Jane Roe',
      ['Roe administration → council', 'Jane Roe → roe'],
    ],
    ['a role is never a mention', 'Jane Roe, the mayor', ['Jane Roe → roe']],
    ['a guarded name stands alone', 'Quill agreed.', ['Quill → quill']],
    ['a guarded name before a listed word', 'A Quill pen.', []],
    ['a guarded name that is somebody else’s here', 'Peter Quill agreed.\n\nQuill left.', []],
    [
      'accents that matter',
      'Tomás Quill Peña: Peña, not pena or Pena.',
      ['Tomás Quill Peña → quill', 'Peña → quill'],
    ],
    ['a name over a line break', 'Jane\n   Roe', ['Jane\n   Roe → roe']],
    ['a blank line parts a name', 'Jane\n\nRoe', []],
    ['soft hyphens', 'Ja\u00adne Roe', ['Ja\u00adne Roe → roe']],
    [
      'mail, addresses, files and handles',
      'jane.roe@example.org https://x.org/Jane-Roe @Jane Roe.pdf www.roe.org',
      [],
    ],
    ['a name of nobody here', 'Nothing to see.', []],
  ])('%s', (_, text, expected) => {
    expect(mentionsIn(lexicon, text, { language: 'en' })).toEqual(expected);
  });

  test('the title is evidence, too', () => {
    expect(mentionsIn(lexicon, 'Roe left.', { title: 'Jane Roe wins' })).toEqual(['Roe → roe']);
    expect(mentionsIn(lexicon, 'Roe left.', { title: 'River council meets' })).toEqual(['Roe → roe']);
  });

  test('the host settles what it settles, and nothing else', () => {
    const at = (host: string) => mentionsIn(lexicon, 'Ask the ARC.', { host });
    expect([at('www.arc.example.org'), at('example.org')]).toEqual([['ARC → council'], []]);
  });

  test('a form for English pages rests on pages of another language', () => {
    expect(mentionsIn(lexicon, 'Quill agreed.', { language: 'de' })).toEqual([]);
    expect(mentionsIn(lexicon, 'Quill agreed.', { language: 'en-GB' })).toEqual(['Quill → quill']);
  });

  test('two entities of one name stay silent', () => {
    const two = lexiconOf({ id: 'senator', name: 'Jane Roe' }, { id: 'swimmer', name: 'Jane Roe' });
    expect(mentionsIn(two, 'Jane Roe arrived by train.')).toEqual([]);
  });

  test('a surname is derived where a set lists none', () => {
    const derived = lexiconOf({ id: 'doe', name: 'John van der Doe Jr.' });
    expect(mentionsIn(derived, 'John van der Doe Jr. sat. Then van der Doe rose.')).toEqual([
      'John van der Doe Jr. → doe',
      'van der Doe → doe',
    ]);
  });

  test('every mention says why', () => {
    const answer = findMentions(lexicon, {
      blocks: [
        { id: 1, text: 'Roe and the ARC' },
        { id: 2, text: 'Jane Roe and Quill' },
      ],
      page: { host: 'arc.example.org' },
      evidence: NO_EVIDENCE,
    });
    expect(answer.blocks.flatMap(({ mentions }) => mentions.map(({ reason }) => reason))).toEqual([
      { code: 'stronger-form', detail: 'Jane Roe', where: 'text', block: 2 },
      { code: 'host', detail: 'arc.example.org' },
      { code: 'full-form' },
      { code: 'guarded-form' },
    ]);
  });
});
