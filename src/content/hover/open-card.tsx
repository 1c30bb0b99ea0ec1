import { render } from 'preact';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import type { ExclusionScope } from '../../core/linking/exclusions';
import { LOADING, type Loaded, wordsOf } from '../../ui/loaded';
import { describeReason } from '../../ui/reason-text';
import { speak } from '../../ui/words';
import { isInPage, rectsOf } from '../marks/mark';
import type { CardOptions, LoadCard, OpenCard } from './card-calls';
import { openCardHost } from './card-host';
import { followPlace } from './follow-place';
import { HoverCard } from './hover-card';
import { themeAt } from './page-theme';
import { placeCard } from './placement';

/** An answer usually takes 5 ms; a reader who waits longer should see that something happens. */
const PATIENCE_MS = 150;
/** A page that renders its text anew has the name back by then, even if somebody must be asked about it. */
const RENDERING_MS = 300;

/**
 * Opens the card of a mark; `undefined` when the mark left the page meanwhile. It is closed when the signal
 * fires. The close button, leaving the full screen, and a page that takes the card or the name away call `onClose`.
 */
export async function openCard(options: CardOptions): Promise<OpenCard | undefined> {
  const { mark, line, takesFocus, load, countOf, onClose, signal } = options;
  speak(options.words);
  const first = loadInto(load, mark.mention.entity);
  let shown = await Promise.race([first, afterPatience(LOADING)]);
  const near = mark.pieces[0]?.node.parentElement;
  if (signal.aborted || !near || rectsOf(mark).length === 0) return undefined;

  const { host, frame } = openCardHost(near, themeAt(near), `Background: ${mark.text}`, signal);
  let trail: readonly EntityId[] = [mark.mention.entity];

  const notThis = {
    words: mark.text,
    host: location.hostname,
    choose: async (scope: ExclusionScope): Promise<() => Promise<void>> => {
      const name = shown.state === 'ready' ? (shown.value?.name ?? mark.text) : mark.text;
      const exclusion = options.exclusionOf(mark, scope, name);
      await options.exclude(exclusion);
      return () => options.include(exclusion);
    },
  };

  const reason = options.reasonOf(mark);

  const show = (): void => {
    const entity = trail.at(-1);
    const name = shown.state === 'ready' ? shown.value?.name : undefined;
    if (name !== undefined) frame.setAttribute('aria-label', `Background: ${name}`);
    render(
      <HoverCard
        card={shown}
        count={entity && countOf(entity)}
        why={trail.length === 1 && name !== undefined ? describeReason(reason, name) : undefined}
        onBack={trail.length > 1 ? () => goTo(trail.slice(0, -1)) : undefined}
        onOpenEntity={(other) => goTo([...trail, other])}
        notThis={trail.length === 1 ? notThis : undefined}
        onRetry={() => goTo(trail)}
        onClose={onClose}
      />,
      frame,
    );
  };
  const receive = async (entity: EntityId, answer: Promise<Loaded<CardData | null>>): Promise<void> => {
    const loaded = await answer;
    if (signal.aborted || trail.at(-1) !== entity) return;
    shown = loaded;
    show();
  };
  const goTo = (next: readonly EntityId[]): void => {
    const entity = next.at(-1);
    if (entity === undefined) return;
    trail = next;
    frame.scrollTop = 0;
    // The button that was pressed may be gone; the keyboard stays in the card.
    frame.focus({ preventScroll: true });
    void receive(entity, loadInto(load, entity));
  };

  let latest = mark;
  let rendering: number | undefined;
  const place = (): void => {
    // What the reader has excluded is no mark any more, but its words still stand there.
    latest = options.current() ?? latest;
    const rects = rectsOf(latest);
    const under = rects[line] ?? rects[0];
    if (!host.matches(':popover-open')) onClose();
    else if (!under && !isInPage(latest)) rendering ??= window.setTimeout(closeIfGone, RENDERING_MS);
    else if (!under || !isOnScreen(rects)) onClose();
    // A failure to measure means that name or card are gone from the page.
    else void placeCard({ host, frame }, { line: under, all: rects }).catch(onClose);
  };
  const closeIfGone = (): void => {
    rendering = undefined;
    if (isInPage(options.current() ?? latest)) place();
    else onClose();
  };

  show();
  place();
  const follow = followPlace({ host, frame, place, signal });
  if (shown.state === 'loading') void receive(mark.mention.entity, first);
  window.addEventListener('fullscreenchange', onClose, { capture: true, signal });
  if (takesFocus) frame.focus({ preventScroll: true });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(rendering);
      render(null, frame);
    },
    { once: true },
  );
  return { isCard: (target) => target === host, box: () => frame.getBoundingClientRect(), follow };
}

const afterPatience = <T,>(value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), PATIENCE_MS));

const isOnScreen = (rects: readonly DOMRect[]): boolean =>
  rects.some(
    ({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
  );

async function loadInto(load: LoadCard, entity: EntityId): Promise<Loaded<CardData | null>> {
  try {
    return { state: 'ready', value: await load(entity) };
  } catch (error) {
    return { state: 'error', words: wordsOf(error) };
  }
}
