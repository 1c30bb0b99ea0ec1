import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reason, ReasonPlace } from '../../../src/core/linking/model';
import { describeReason } from '../../../src/ui/reason-text';
import { speak } from '../../../src/ui/words';
import { wordsIn } from '../../support/catalogue';

const full = (place?: ReasonPlace): Reason => ({
  ...{ code: 'stronger-form', detail: 'Jane Roe', where: 'text' },
  ...(place && { place }),
});
const paragraph = (ordinal: number): Reason => full({ kind: 'paragraph', ordinal });

const CASES: readonly (readonly [Reason, string])[] = [
  [{ code: 'full-form' }, 'This spelling is used only for Jane Roe.'],
  [{ code: 'guarded-form' }, 'This spelling usually means Jane Roe, and nothing next to it says otherwise.'],
  [full(), 'Named in full elsewhere in the text: “Jane Roe”.'],
  [paragraph(2), 'Named in full in the second paragraph: “Jane Roe”.'],
  [paragraph(10), 'Named in full in the tenth paragraph: “Jane Roe”.'],
  [paragraph(14), 'Named in full in paragraph 14: “Jane Roe”.'],
  [full({ kind: 'headline' }), 'Named in full in the headline: “Jane Roe”.'],
  [full({ kind: 'heading' }), 'Named in full in a heading: “Jane Roe”.'],
  [full({ kind: 'same' }), 'Named in full in this passage: “Jane Roe”.'],
  [full({ kind: 'above' }), 'Named in full further up: “Jane Roe”.'],
  [full({ kind: 'below' }), 'Named in full further down: “Jane Roe”.'],
  [{ ...full(), where: 'title' }, 'Named in full in the title: “Jane Roe”.'],
  [{ ...full(), where: 'site' }, 'Named in full in the name of the site: “Jane Roe”.'],
  [{ ...full({ kind: 'above' }), detail: 'Roe' }, 'Named further up: “Roe”.'],
  [{ code: 'stronger-form' }, 'Named more fully elsewhere in the text.'],
  [{ code: 'near-word', detail: 'senator', where: 'text' }, 'The word “senator” nearby points to Jane Roe.'],
  [
    { code: 'near-word', detail: 'Senate', where: 'title' },
    'The word “Senate” in the title points to Jane Roe.',
  ],
  [{ code: 'near-word', where: 'text' }, 'A word nearby points to Jane Roe.'],
  [{ code: 'one-of' }, 'This page names more than one of this name, and does not say who is meant here.'],
  [{ code: 'chosen' }, 'On this site you take this name for Jane Roe.'],
  [{ code: 'host', detail: 'news.example' }, 'On news.example it means Jane Roe.'],
  [{ code: 'host' }, 'On this site it means Jane Roe.'],
];

test.each(CASES)('the reader is told why: %o', (reason, words) => {
  expect(describeReason(reason, 'Jane Roe')).toBe(words);
});

describe('in Spanish', () => {
  beforeAll(() => speak(wordsIn('es')));
  afterAll(() => speak(wordsIn('en')));

  test.each([
    [paragraph(3), 'El nombre completo está en el tercer párrafo: «Jane Roe».'],
    [paragraph(11), 'El nombre completo está en el párrafo 11: «Jane Roe».'],
    [full({ kind: 'below' }), 'El nombre completo está más abajo: «Jane Roe».'],
    [
      { code: 'near-word', detail: 'Senado', where: 'text' },
      'La palabra «Senado» cercana apunta a Jane Roe.',
    ],
  ] as const)('%o', (reason, words) => {
    expect(describeReason(reason, 'Jane Roe')).toBe(words);
  });
});
