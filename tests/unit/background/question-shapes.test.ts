import { describe, expect, test, vi } from 'vitest';
import { NO_EVIDENCE } from '../../../src/core/linking/evidence';
import { createFakeExtension } from '../../support/fake-extension';

vi.mock('webextension-polyfill', () => ({ default: createFakeExtension().browser }));
const { isCall, isForOwnPagesOnly, isQuestionFor } = await import('../../../src/background/question-shapes');

describe('what may be asked', () => {
  test('a call that does not exist is none', () => {
    expect(['askCard', 'toString', '__proto__', 'deleteEverything'].map(isCall)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('a page can neither change nor list the reader’s sets', () => {
    const forPages = [
      'askMentions',
      'askCard',
      'prepare',
      'bringPart',
      'reportCast',
      'exclude',
      'include',
    ] as const;
    const forUs = [
      'addSet',
      'removeSet',
      'listRemoved',
      'restoreSet',
      'setSetOn',
      'listSets',
      'listEveryone',
      'introduce',
      'listProblems',
    ] as const;
    expect(forPages.filter(isForOwnPagesOnly)).toEqual([]);
    expect(forUs.filter(isForOwnPagesOnly)).toEqual(forUs);
  });

  test.each([
    ['askCard', { entity: 'roe' }, true],
    ['askCard', { entity: 'roe', date: '2021' }, true],
    ['askCard', { entity: 7 }, false],
    ['askCard', undefined, false],
    ['askMentions', { blocks: [{ id: 1, text: 'x' }], page: {}, evidence: NO_EVIDENCE }, true],
    ['askMentions', { blocks: [{ id: '1', text: 'x' }], page: {}, evidence: NO_EVIDENCE }, false],
    ['askMentions', { blocks: [], page: {}, evidence: { ...NO_EVIDENCE, seen: { roe: 'x' } } }, false],
    ['reportCast', { frame: 'f', started: 1, entities: ['roe'] }, true],
    ['reportCast', { frame: 'f', started: 1, entities: 'roe' }, false],
    ['exclude', { scope: 'site', entity: 'roe', name: 'Jane Roe', host: 'example.org' }, true],
    ['exclude', { scope: 'site', entity: 'roe', name: 'Jane Roe' }, false],
    ['include', { scope: 'everything', entity: 'roe', name: 'Jane Roe' }, false],
    ['bringPart', { part: 'card' }, true],
    ['bringPart', { part: '../popup/main' }, false],
    ['listEveryone', { query: 'roe', limit: 200 }, true],
    ['listEveryone', undefined, false],
    ['introduce', { entities: ['roe'] }, true],
    ['introduce', { entities: [2021] }, false],
    ['prepare', undefined, true],
    ['prepare', { any: 'thing' }, false],
  ] as const)('%s %o: %s', (call, question, fits) => {
    expect(isQuestionFor(call, question)).toBe(fits);
  });
});
