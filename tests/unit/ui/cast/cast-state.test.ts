import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../../src/core/entity-set/model';
import type { FrameCast } from '../../../../src/extension/messages';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/extension/settings';
import { castStateOf, type Frames } from '../../../../src/ui/cast/cast-state';
import type { ActiveTab } from '../../../../src/ui/cast/outside';

const site: ActiveTab = {
  id: 1,
  url: 'https://news.example/a',
  host: 'news.example',
  restricted: false,
  withheld: false,
  isLoading: false,
};
const empty: FrameCast = { frame: 'top', top: true, state: 'ready', page: {}, entries: [] };
const roe = { entity: 'roe' as EntityId, kind: 'person', count: 1, order: 0, places: [0.5] } as const;

const stateOf = (
  casts: readonly FrameCast[],
  more: {
    readonly settings?: Partial<Settings>;
    readonly tab?: Partial<ActiveTab>;
    readonly isSilent?: boolean;
    readonly isRefused?: boolean;
  } = {},
) => {
  const frames: Frames = { isSilent: more.isSilent ?? false, isRefused: more.isRefused ?? false, casts };
  const settings = { state: 'ready', value: { ...DEFAULT_SETTINGS, ...more.settings } } as const;
  return castStateOf({ state: 'ready', value: { ...site, ...more.tab } }, settings, frames);
};

describe('the popup says what is going on', () => {
  test.each([
    ['before any frame has answered', stateOf([]), 'loading'],
    ['while a page without names so far is read', stateOf([{ ...empty, state: 'reading' }]), 'loading'],
    ['when the page names no one', stateOf([empty]), 'nobody'],
    ['when the document is of a kind that is not read', stateOf([{ ...empty, state: 'unread' }]), 'unread'],
    ['when only a frame is not read', stateOf([empty, { ...empty, top: false, state: 'unread' }]), 'nobody'],
    ['when no content script answers', stateOf([], { isSilent: true }), 'not-ready'],
    [
      'when no content script answers because the page still loads',
      stateOf([], { isSilent: true, tab: { isLoading: true } }),
      'page-loading',
    ],
    [
      'when no content script answers in a PDF file, which is loading for long',
      stateOf([], {
        isSilent: true,
        tab: { isLoading: true, url: 'https://news.example/a.PDF?page=2' },
      }),
      'unread',
    ],
    [
      'when the browser lets no content script in',
      stateOf([], { isSilent: true, isRefused: true }),
      'restricted',
    ],
    [
      'when no content script answers in a file',
      stateOf([], { isSilent: true, tab: { url: 'file:///home/me/a.html' } }),
      'restricted',
    ],
    [
      'on a page whose address is hidden because access is withheld',
      stateOf([], { tab: { restricted: true, withheld: true, url: undefined } }),
      'no-access',
    ],
    [
      'when no content script answers because access is withheld',
      stateOf([], { isSilent: true, tab: { withheld: true } }),
      'no-access',
    ],
    ['when everything is paused', stateOf([empty], { settings: { paused: true } }), 'paused'],
    ['when this site is off', stateOf([empty], { settings: { sitesOff: ['news.example'] } }), 'site-off'],
    ['when another site is off', stateOf([empty], { settings: { sitesOff: ['example'] } }), 'nobody'],
    [
      'on a page of the browser',
      stateOf([], { tab: { restricted: true, url: 'about:addons' } }),
      'restricted',
    ],
    ['in the moment after switching on', stateOf([{ ...empty, state: 'off' }]), 'loading'],
    ['when the page failed', stateOf([{ ...empty, state: 'error', error: 'No memory left.' }]), 'error'],
    ['when someone is named', stateOf([{ ...empty, entries: [roe] }]), 'cast'],
  ])('%s', (_, state, kind) => {
    expect(state.kind).toBe(kind);
  });
});

test('a frame that failed does not hide what the others found', () => {
  const failed: FrameCast = {
    ...empty,
    frame: 'inner',
    top: false,
    state: 'error',
    error: 'No memory left.',
  };
  const state = stateOf([{ ...empty, entries: [roe] }, failed]);
  expect(state).toMatchObject({ kind: 'cast', faults: ['No memory left.'], isReading: false });
});

test('names found so far are shown while the rest is read', () => {
  expect(stateOf([{ ...empty, state: 'reading', entries: [roe] }])).toMatchObject({
    kind: 'cast',
    isReading: true,
  });
});
