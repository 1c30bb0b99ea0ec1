import { type CastLine, mergeCast } from '../../core/cast/merge-cast';
import type { FrameCast } from '../../core/cast/model';
import type { Settings } from '../../core/settings';
import type { Loaded } from '../loaded';
import { say } from '../words';
import type { ActiveTab } from './outside';

/** What "On this page" has to say. Only `cast` has a list. */
export type CastState =
  | {
      readonly kind: 'loading' | 'paused' | 'page-loading' | 'not-ready' | 'no-access' | 'nobody';
    }
  | { readonly kind: 'restricted' | 'unread'; readonly url: string | undefined }
  | { readonly kind: 'site-off'; readonly host: string }
  | { readonly kind: 'error'; readonly words: string }
  | {
      readonly kind: 'cast';
      readonly lines: readonly CastLine[];
      /** More names may come. */
      readonly isReading: boolean;
      /** What went wrong in single frames. */
      readonly faults: readonly string[];
    };

/** What is known of the tab's frames so far. */
export type Frames = {
  /** No content script answers in the tab. */
  readonly isSilent: boolean;
  /** The browser would not let one in, either. */
  readonly isRefused?: boolean;
  readonly casts: readonly FrameCast[];
};

/** Nothing is asked of a page in these cases: it rests. */
export function isResting(tab: ActiveTab, settings: Settings): boolean {
  return settings.paused || (tab.host !== undefined && settings.sitesOff.includes(tab.host));
}

/** The one thing to tell the reader; what the reader did (pause, switch off) comes before what the page does. */
export function castStateOf(tab: Loaded<ActiveTab>, settings: Loaded<Settings>, frames: Frames): CastState {
  if (tab.state === 'error') return { kind: 'error', words: tab.words };
  if (tab.state === 'loading') return { kind: 'loading' };
  if (tab.value.restricted && tab.value.withheld) return { kind: 'no-access' };
  if (tab.value.restricted) return { kind: 'restricted', url: tab.value.url };
  if (settings.state === 'ready') {
    const { host } = tab.value;
    if (settings.value.paused) return { kind: 'paused' };
    if (host !== undefined && settings.value.sitesOff.includes(host)) return { kind: 'site-off', host };
  }
  return frames.isSilent
    ? stateOfSilence(tab.value, frames.isRefused ?? false)
    : stateOfFrames(frames.casts, tab.value.url);
}

/** Why no content script answers. Browsers that keep extensions out of files do not say so. */
function stateOfSilence({ url, isLoading, withheld }: ActiveTab, isRefused: boolean): CastState {
  if (withheld) return { kind: 'no-access' };
  // Firefox shows it as a page of that address, and keeps extensions out of it.
  if (isPdf(url)) return { kind: 'unread', url };
  if (isLoading) return { kind: 'page-loading' };
  if (isRefused && url?.startsWith('file:') !== true) return { kind: 'restricted', url: undefined };
  return url?.startsWith('file:') === true ? { kind: 'restricted', url } : { kind: 'not-ready' };
}

/** By its name: the browser tells no more of what is in a tab. */
export const isPdf = (url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && /\.pdf$/iu.test(new URL(url).pathname);

function stateOfFrames(casts: readonly FrameCast[], url: string | undefined): CastState {
  const lines = mergeCast(casts);
  const isReading = casts.some((cast) => cast.state === 'reading');
  const faults = [
    ...new Set(
      casts.flatMap((cast) => (cast.state === 'error' ? [cast.error ?? say('cast_page_unreadable')] : [])),
    ),
  ];
  if (lines.length > 0) return { kind: 'cast', lines, isReading, faults };
  if (faults.length > 0) return { kind: 'error', words: faults.join(' ') };
  // Frames may answer before the page around them. One that still says `off` is about to hear that it was switched on.
  const isSettled =
    casts.some((cast) => cast.top) && !isReading && casts.every((cast) => cast.state !== 'off');
  if (isSettled && casts.some((cast) => cast.top && cast.state === 'unread')) return { kind: 'unread', url };
  return { kind: isSettled ? 'nobody' : 'loading' };
}
