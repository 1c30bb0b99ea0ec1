import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../src/core/entity-set/model';
import {
  type ExclusionScope,
  excludeMention,
  isExcluded,
  isSameExclusion,
} from '../../../src/core/linking/exclusions';

const roe = 'roe' as EntityId;
const text = 'Roe spoke first, and when Roe had ended, Jane ROE was gone.';
const here = { host: 'example.org', page: 'https://example.org/a' };
const mentionAt = (start: number, words: string, entity = roe) => ({
  start,
  end: start + words.length,
  entity,
});
const first = mentionAt(0, 'Roe');
const second = mentionAt(26, 'Roe');
const shouted = mentionAt(46, 'ROE');
const exclude = (scope: ExclusionScope) => [excludeMention(scope, first, 'Jane Roe', text, here)];

describe('an exclusion', () => {
  test.each([
    ['this mention here', 'mention', [true, false, false]],
    ['this entity on this site', 'site', [true, true, true]],
    ['this form everywhere, whatever its case', 'form', [true, true, true]],
  ] as const)('%s', (_, scope, expected) => {
    expect(
      [first, second, shouted].map((mention) => isExcluded(exclude(scope), mention, text, here)),
    ).toEqual(expected);
  });

  test.each([
    ['mention', 'https://example.org/b', 'example.org', false],
    ['site', 'https://example.org/b', 'example.org', true],
    ['site', 'https://news.example.org/', 'news.example.org', false],
    ['form', 'https://elsewhere.example/', 'elsewhere.example', true],
  ] as const)('of scope %s on %s: %s', (scope, page, host, expected) => {
    expect(isExcluded(exclude(scope), first, text, { page, host })).toBe(expected);
  });

  test('says nothing of another entity, and a form nothing of another spelling', () => {
    expect(isExcluded(exclude('site'), mentionAt(0, 'Roe', 'doe' as EntityId), text, here)).toBe(false);
    expect(isExcluded(exclude('form'), mentionAt(41, 'Jane ROE'), text, here)).toBe(false);
  });

  test('is the same whatever the case of the form', () => {
    const [one] = exclude('form');
    const other = excludeMention('form', shouted, 'Jane Roe', text, here);
    expect(one && isSameExclusion(one, other)).toBe(true);
    expect(one && isSameExclusion(one, excludeMention('site', shouted, 'Jane Roe', text, here))).toBe(false);
  });
});
