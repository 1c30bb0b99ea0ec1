import { render } from 'preact';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import type { ExclusionScope } from '../../core/linking/exclusions';
import { type Quote, sentenceAround } from '../../core/wording/sentence';
import { copyOfCard } from '../../ui/card-copy';
import type { CopyFormat } from '../../ui/copy-panel';
import { LOADING, type Loaded, wordsOf } from '../../ui/loaded';
import { describeReason } from '../../ui/reason-text';
import { say, speak } from '../../ui/words';
import { type Mark, rectsOf } from '../marks/mark';
import type { CardOptions, LoadCard, OpenCard } from './card-calls';
import { openCardHost } from './card-host';
import { copyWords } from './copy-words';
import { HoverCard } from './hover-card';
import { keepPlace } from './keep-place';
import { createCardMover } from './move-card';
import { markBeside } from './next-mention';
import { themeAt } from './page-theme';

/** An answer usually takes 5 ms; a reader who waits longer should see that something happens. */
const PATIENCE_MS = 150;

/** A card the reader came through; where they were in it, for the way back. */
type Stop = { readonly entity: EntityId; readonly scrollTop: number };

/**
 * Opens the card of a mark; `undefined` when the mark left the page meanwhile. It is closed when the signal
 * fires. The close button, leaving the full screen, and a page that takes the card or the name away call `onClose`.
 */
export async function openCard(options: CardOptions): Promise<OpenCard | undefined> {
  const { mark, takesFocus, load, onClose, signal } = options;
  speak(options.words);
  const first = loadInto(load, mark.mention.entity);
  let shown = await Promise.race([first, afterPatience(LOADING)]);
  const near = mark.pieces[0]?.node.parentElement;
  if (signal.aborted || !near || rectsOf(mark).length === 0) return undefined;

  const { host, frame } = openCardHost(near, themeAt(near), say('card_label', mark.text), signal);
  const mover = createCardMover({ host, frame }, signal);
  let at: Stop = { entity: mark.mention.entity, scrollTop: 0 };
  let trail: readonly Stop[] = [];
  let returnTo: EntityId | undefined;
  let isPinned = false;
  const stay = keepPlace({ ...options, host, frame, mover, isPinned: () => isPinned });

  const show = (): void => {
    const { entity } = at;
    const value = shown.state === 'ready' ? shown.value : null;
    if (value !== null) frame.setAttribute('aria-label', say('card_label', value.name));
    const current = stay.mark();
    const isOwn = current.mention.entity === entity;
    const marks = options.marksOf(entity);
    const index = isOwn ? marks.findIndex(({ key }) => key === current.key) : -1;
    const { reason } = current.mention;
    render(
      <HoverCard
        card={shown}
        words={current.text}
        kind={current.mention.kind}
        count={marks.length > 0 ? marks.length : undefined}
        quote={isOwn ? quoteOf(current) : undefined}
        why={
          isOwn && value !== null
            ? { words: describeReason(reason, value.name), notThis: notThis(current, value.name) }
            : undefined
        }
        page={location.href}
        cast={options.cast()}
        place={{ index: index < 0 ? undefined : index, count: marks.length, onStep: step }}
        returnTo={returnTo}
        onBack={trail.length > 0 ? goBack : undefined}
        onOpenEntity={goOn}
        onCopy={(format) => copy(value, format)}
        onRetry={() => void receive(entity)}
        onPin={isPinned ? undefined : pin}
        onMove={isPinned ? mover.step : undefined}
        onGrasp={isPinned ? mover.grasp : undefined}
        onClose={onClose}
      />,
      frame,
    );
  };

  const quoteOf = (current: Mark): Quote | undefined => {
    const around = options.textAround(current);
    return around && sentenceAround(around.text, around, document.documentElement.lang || undefined);
  };
  const notThis = (current: Mark, name: string) => ({
    words: current.text,
    host: location.hostname,
    choose: async (scope: ExclusionScope): Promise<() => Promise<void>> => {
      const exclusion = options.exclusionOf(current, scope, name);
      await options.exclude(exclusion);
      return () => options.include(exclusion);
    },
  });
  const copy = async (card: CardData | null, format: CopyFormat): Promise<void> => {
    if (card !== null) await copyWords(copyOfCard(card, format), frame);
  };

  const receive = async (entity: EntityId, answer = loadInto(load, entity)): Promise<boolean> => {
    const loaded = await answer;
    if (signal.aborted || at.entity !== entity) return false;
    shown = loaded;
    show();
    return true;
  };
  const goOn = (entity: EntityId): void => {
    trail = [...trail, { ...at, scrollTop: frame.scrollTop }];
    returnTo = undefined;
    at = { entity, scrollTop: 0 };
    // The button that was pressed will be gone; the keyboard stays in the card.
    frame.focus({ preventScroll: true });
    void receive(entity).then((isShown) => {
      if (isShown) frame.scrollTop = 0;
    });
  };
  const goBack = (): void => {
    const before = trail.at(-1);
    if (before === undefined) return;
    const from = at.entity;
    trail = trail.slice(0, -1);
    at = before;
    returnTo = from;
    frame.focus({ preventScroll: true });
    void receive(before.entity).then((isShown) => {
      if (!isShown) return;
      frame.scrollTop = before.scrollTop;
      const button = frame.querySelector<HTMLElement>(`button[data-entity="${CSS.escape(from)}"]`);
      button?.focus({ preventScroll: true });
    });
  };
  const step = (by: 1 | -1): void => {
    const marks = options.marksOf(at.entity);
    const next = markBeside(
      marks,
      marks.findIndex(({ key }) => key === stay.mark().key),
      by,
    );
    if (next === undefined) return;
    if (!isPinned) options.onCarry(next);
    options.goTo(next);
    stay.carry(next);
    show();
  };
  const pin = (): void => {
    isPinned = true;
    mover.settle();
    options.onPin();
    show();
    // The button that was pressed is gone.
    frame.querySelector<HTMLElement>('.bg-tools button:nth-last-of-type(2)')?.focus({ preventScroll: true });
  };

  show();
  stay.place();
  if (shown.state === 'loading') void receive(mark.mention.entity, first);
  window.addEventListener('fullscreenchange', onClose, { capture: true, signal });
  if (takesFocus) frame.focus({ preventScroll: true });
  signal.addEventListener('abort', () => render(null, frame), { once: true });
  return {
    isCard: (target) => target === host,
    box: () => frame.getBoundingClientRect(),
    follow: stay.follow,
  };
}

const afterPatience = <T,>(value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), PATIENCE_MS));

async function loadInto(load: LoadCard, entity: EntityId): Promise<Loaded<CardData | null>> {
  try {
    return { state: 'ready', value: await load(entity) };
  } catch (error) {
    return { state: 'error', words: wordsOf(error) };
  }
}
