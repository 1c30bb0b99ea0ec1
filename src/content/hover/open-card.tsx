import { render } from 'preact';
import type { EntityId } from '../../core/entity-set/model';
import { candidatesOf, namesOne } from '../../core/linking/choices';
import type { ExclusionScope } from '../../core/linking/exclusions';
import { sentenceAround } from '../../core/wording/sentence';
import { LOADING } from '../../ui/loaded';
import { describeReason } from '../../ui/reason-text';
import { say, speak } from '../../ui/words';
import { type Mark, rectsOf } from '../marks/mark';
import { elementAround } from '../text/shadow-roots';
import type { CardOptions, OpenCard } from './card-calls';
import { cardIn, loadContent } from './card-content';
import { openCardHost } from './card-host';
import { copyWords } from './copy-words';
import { HoverCard } from './hover-card';
import { keepPlace } from './keep-place';
import { createCardMover } from './move-card';
import { markBeside } from './next-mention';
import { themeAt } from './page-theme';
import { createSheet } from './sheet';

/** An answer usually takes 5 ms; a reader who waits longer should see that something happens. */
const PATIENCE_MS = 150;

/** Whose card the reader is on, or between whom they are to choose, and how far down. */
type Stop = { readonly entities: readonly EntityId[]; readonly scrollTop: number };

/**
 * Opens the card of a mark; `undefined` when the mark left the page meanwhile. It is closed when the signal
 * fires. The close button, leaving the full screen, and a page that takes the card or the name away call `onClose`.
 */
export async function openCard(options: CardOptions): Promise<OpenCard | undefined> {
  const { mark, takesFocus, load, onClose, signal } = options;
  speak(options.words);
  let at: Stop = { entities: candidatesOf(mark.mention), scrollTop: 0 };
  const first = loadContent(load, at.entities);
  let content = await Promise.race([first, afterPatience(LOADING)]);
  const node = mark.pieces[0]?.node;
  const near = node && elementAround(node);
  if (signal.aborted || !near || rectsOf(mark).length === 0) return undefined;

  const { host, frame } = openCardHost(near, themeAt(near), say('card_label', mark.text), signal);
  const mover = createCardMover({ host, frame }, signal);
  const sheet = options.isSheet ? createSheet({ host, frame }, onClose, signal) : undefined;
  let trail: readonly Stop[] = [];
  let returnTo: EntityId | undefined;
  let isPinned = false;
  /** Takes back whom the reader has chosen here a moment ago. */
  let undoChoice: (() => Promise<void>) | undefined;
  const stay = keepPlace({
    ...options,
    host,
    frame,
    ...{ mover, sheet },
    isPinned: () => isPinned,
    onSettled: () => show(),
  });

  const show = (): void => {
    const card = cardIn(content);
    if (card !== undefined) frame.setAttribute('aria-label', say('card_label', card.name));
    const current = stay.mark();
    const marks = card === undefined ? [] : options.marksOf(card.id);
    const index = marks.findIndex(({ key }) => key === current.key);
    const isOwn = card?.id === current.mention.entity && namesOne(current.mention);
    const wasChosen = isOwn && current.mention.reason.code === 'chosen';
    render(
      <HoverCard
        {...{ content, returnTo, onClose, page: location.href, cast: options.cast() }}
        {...{ words: current.text, kind: card?.kind ?? current.mention.kind }}
        quote={isOwn ? quoteOf(current) : undefined}
        why={
          isOwn
            ? {
                words: describeReason(options.reasonOf(current), card.name),
                notThis: notThis(current, card.name),
              }
            : undefined
        }
        place={{
          index: index < 0 ? undefined : index,
          ...{ count: marks.length, name: card?.name ?? current.text, onStep: step },
        }}
        onForgetChoice={wasChosen ? () => forgetChoice(current) : undefined}
        onChoose={choose}
        onBack={trail.length > 0 ? goBack : undefined}
        onOpenEntity={(entity) => goTo({ entities: [entity], scrollTop: 0 }, [...trail, leave()])}
        onCopy={async (format) => {
          if (card !== undefined) await copyWords(await options.writeDown(card, format), frame);
        }}
        onRetry={() => void receive()}
        onPin={isPinned || sheet ? undefined : pin}
        onMove={isPinned ? mover.step : undefined}
        onGrasp={sheet?.grasp ?? (isPinned ? mover.grasp : undefined)}
      />,
      frame,
    );
  };
  const quoteOf = (current: Mark) => {
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

  const receive = async (answer = loadContent(load, at.entities)): Promise<boolean> => {
    const stop = at;
    const loaded = await answer;
    if (signal.aborted || at !== stop) return false;
    content = loaded;
    show();
    return true;
  };
  const leave = (): Stop => ({ ...at, scrollTop: frame.scrollTop });
  const goTo = (next: Stop, through: readonly Stop[], from?: EntityId): void => {
    at = next;
    trail = through;
    returnTo = from;
    // The button that was pressed may be gone; the keyboard stays in the card.
    frame.focus({ preventScroll: true });
    void receive().then((isShown) => {
      if (!isShown) return;
      frame.scrollTop = next.scrollTop;
      const button = from && frame.querySelector<HTMLElement>(`button[data-entity="${CSS.escape(from)}"]`);
      if (button) button.focus({ preventScroll: true });
    });
  };
  const goBack = (): void => {
    const before = trail.at(-1);
    if (before) goTo(before, trail.slice(0, -1), at.entities[0]);
  };
  const choose = async (entity: EntityId): Promise<void> => {
    undoChoice = await options.choose(stay.mark(), entity);
    goTo({ entities: [entity], scrollTop: 0 }, []);
  };
  const forgetChoice = async (current: Mark): Promise<void> => {
    await (undoChoice?.() ?? options.forgetChoice(current));
    undoChoice = undefined;
    goTo({ entities: candidatesOf(stay.mark().mention), scrollTop: 0 }, []);
  };
  const step = (by: 1 | -1): void => {
    const [entity] = at.entities;
    const marks = entity === undefined ? [] : options.marksOf(entity);
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
    frame.querySelector<HTMLElement>('[data-grip]')?.focus({ preventScroll: true });
  };

  show();
  stay.place();
  if (content.state === 'loading') void receive(first);
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
