import { expect, test } from 'vitest';
import type { Reason } from '../../../src/core/linking/model';
import { describeReason } from '../../../src/ui/reason-text';

const CASES: readonly (readonly [Reason, string])[] = [
  [{ code: 'full-form' }, 'This spelling is used only for Jane Roe.'],
  [{ code: 'guarded-form' }, 'This spelling usually means Jane Roe, and nothing next to it says otherwise.'],
  [
    { code: 'stronger-form', detail: 'Jane Roe', where: 'text' },
    'Named as “Jane Roe” elsewhere in the text.',
  ],
  [{ code: 'stronger-form', detail: 'Jane Roe', where: 'title' }, 'Named as “Jane Roe” in the title.'],
  [{ code: 'stronger-form' }, 'Named more fully elsewhere in the text.'],
  [{ code: 'near-word', detail: 'senator', where: 'text' }, 'The word “senator” nearby points to Jane Roe.'],
  [
    { code: 'near-word', detail: 'Senate', where: 'title' },
    'The word “Senate” in the title points to Jane Roe.',
  ],
  [{ code: 'near-word' }, 'A word nearby points to Jane Roe.'],
  [{ code: 'host', detail: 'news.example' }, 'On news.example it means Jane Roe.'],
  [{ code: 'one-of' }, 'This page names more than one of this name, and does not say who is meant here.'],
  [{ code: 'chosen' }, 'On this site you take this name for Jane Roe.'],
  [{ code: 'host' }, 'On this site it means Jane Roe.'],
];

test.each(CASES)('the reader is told why: %o', (reason, words) => {
  expect(describeReason(reason, 'Jane Roe')).toBe(words);
});
