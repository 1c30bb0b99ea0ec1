import type { CardData } from '../../core/entity-set/card';
import type { EntityId, PartialDate } from '../../core/entity-set/model';
import { applyChoices, type Choice, candidatesOf, namesOne } from '../../core/linking/choices';
import { type Exclusion, excludeMention, isExcluded, type Place } from '../../core/linking/exclusions';
import type { Mention, PageFacts } from '../../core/linking/model';
import type { FrameCast, Quotes } from '../../extension/messages';
import type { Settings } from '../../extension/settings';
import type { UiWords } from '../../ui/words';
import { startHover } from '../hover/hover';
import { hasLostMarks } from '../marks/lost-marks';
import type { Mark } from '../marks/mark';
import type { Painter, PainterOptions } from '../marks/painter';
import { placesOf } from '../navigate/places';
import { scrollToMark } from '../navigate/scroll-to-mark';
import { createMentionSteps } from '../navigate/step-mentions';
import type { LoadPart } from '../parts/parts';
import { isReadKind, readableRoot } from '../text/elements';
import { addressOf } from '../text/place';
import type { Changes } from '../watch/changes';
import { findRoots } from '../watch/find-roots';
import { watchPage } from '../watch/watch-page';
import { askTwice } from './ask-twice';
import type { Attention } from './attention';
import { castOfMarks, countByEntity, firstOfEach, quotesOfMarks } from './cast-of-marks';
import { isContextLost } from './context-lost';
import type { AskMentions } from './conversation';
import { locateReason } from './locate-reason';
import { readPage } from './read-page';
import { isChangeWorthAsking, isWorthAsking, type NameFilter } from './worth-asking';

/** Whom a visit asks. */
export type Answerers = {
  readonly askMentions: AskMentions;
  readonly askCard: (question: { entity: EntityId; date?: PartialDate }) => Promise<CardData | null>;
  readonly loadPart: LoadPart;
  readonly words: UiWords;
  readonly exclude: (exclusion: Exclusion) => Promise<void>;
  readonly include: (exclusion: Exclusion) => Promise<void>;
  readonly choose: (choice: Choice) => Promise<void>;
  readonly forgetChoice: (choice: Choice) => Promise<void>;
};

/** What the popup and the badge are told. */
export type VisitCast = Pick<FrameCast, 'state' | 'error' | 'page' | 'entries'>;

/** Backgrounder at work on one document. */
export type Visit = {
  cast(): VisitCast;
  /** Who is marked now; cheaper than the cast. */
  entities(): readonly EntityId[];
  /** Goes to the next or previous mention and opens its card. False when there is none to see. */
  step(direction: 'next' | 'previous'): boolean;
  /** Goes to one mention of the entity, by its index in document order, and flashes it. */
  jump(entity: EntityId, index: number): void;
  quotes(): Quotes;
  /** The reader wants the marks otherwise: they follow at once. */
  dress(how: Pick<Settings, 'markStyle' | 'mentions'>): void;
  /** The reader has excluded or chosen something, or taken it back: the marks follow at once. */
  saidAnew(): void;
};

/**
 * Starts a visit: at rest until some name may stand in the document, then reading, marking and opening cards.
 * `onChange` is called when `cast` changed. When the signal fires, the document is as the page made it.
 */
export function startVisit(options: {
  readonly document: Document;
  readonly page: PageFacts;
  readonly filter: NameFilter;
  readonly makePainter: (options: PainterOptions) => Painter;
  /** How the marks look now, and which are shown. */
  readonly dress: Pick<Settings, 'markStyle' | 'mentions'>;
  /** What the reader has said is not an entity, as of now. */
  readonly exclusions: () => readonly Exclusion[];
  /** Whom the reader takes names for where pages leave it open, as of now. */
  readonly choices: () => readonly Choice[];
  readonly answerers: Answerers;
  readonly attention: Attention;
  readonly onChange: () => void;
  readonly onFailure: (error: unknown) => void;
  /** The page has changed, or is about to be spoken of: it may be another one now. */
  readonly checkIdentity: () => void;
  /** Text that named somebody has left the page. */
  readonly onLeft: () => void;
  /** The document was written anew (`document.open`): nothing that was read or listened to is there any more. */
  readonly onReplaced: () => void;
  /** False when the extension is gone and a newer copy may be at work here. */
  readonly isStillWanted: () => Promise<boolean>;
  /** Another copy of this script has taken the page over. */
  readonly onTaken: () => void;
  readonly signal: AbortSignal;
}): Visit {
  const { document, page, filter, answerers, onChange, onFailure, signal } = options;
  signal.throwIfAborted();
  const place = () => placeOf(document);
  const root = readableRoot(document);
  let state: FrameCast['state'] = 'reading';
  let error: string | undefined;
  let reader: ReturnType<typeof readPage> | undefined;

  const become = (next: FrameCast['state'], words?: string): void => {
    if (signal.aborted || (state === next && error === words)) return;
    state = next;
    error = words;
    onChange();
  };

  /** Two copies of the extension would take each other's marks away for ever: the later one keeps the page. */
  const isStillWanted = async (): Promise<boolean> => {
    if (!(await options.isStillWanted()) || signal.aborted) return false;
    if (painter.isTaken()) options.onTaken();
    return !signal.aborted;
  };
  const hasOtherRoot = (): boolean => readableRoot(document) !== root;
  const takeIn = (changes: Changes): void => {
    roots.pageChanged(changes.added);
    options.checkIdentity();
    if (signal.aborted) return;
    painter.tidy(changes.added);
    if (hasOtherRoot()) options.onReplaced();
    else if (reader) reader.apply(changes);
    else if (isChangeWorthAsking(changes, filter)) begin();
  };
  const watched = (changes: Changes): void => {
    // The page is given back its text nodes at once, whoever took the marks away.
    takeIn(changes);
    // A newer copy of this script begins by taking the marks of older ones away.
    if (hasLostMarks(changes)) void isStillWanted().catch(onFailure);
  };
  const watch = watchPage(document, watched, signal);
  const roots = findRoots({ document, known: watch.roots, onRoot: watch.attach, signal });
  const painter = options.makePainter({ document, silently: watch.silently, isStillWanted, signal });
  const load = async (entity: EntityId): Promise<CardData | null> => {
    options.checkIdentity();
    if (signal.aborted) return null;
    const date = page.published === undefined ? {} : { date: page.published };
    try {
      return await askTwice(() => answerers.askCard({ entity, ...date }));
    } catch (failure) {
      if (isContextLost(failure)) onFailure(failure);
      throw failure;
    }
  };
  const choiceOf = ({ text }: Mark, { entity, kind, name }: Omit<Choice, 'host' | 'text'>): Choice => ({
    ...{ host: place().host, text, entity, kind, name },
  });
  const choose = async (mark: Mark, entity: EntityId): Promise<() => Promise<void>> => {
    const card = await load(entity);
    if (!card) throw new Error(answerers.words.say('card_gone'));
    const choice = choiceOf(mark, { ...card, entity });
    await answerers.choose(choice);
    return () => answerers.forgetChoice(choice);
  };
  const hover = startHover({
    painter,
    load,
    reasonOf: (mark) => locateReason(mark, (block) => reader?.block(block)?.container),
    writeDown: async (card, format) => (await answerers.loadPart('copy'))(card, format, answerers.words),
    cast: () => new Set(countByEntity(painter.unordered()).keys()),
    marksOf: (entity) =>
      painter.marks().filter(({ mention }) => mention.entity === entity && namesOne(mention)),
    goTo,
    textAround({ block, mention: { start, end }, text: words }) {
      const text = reader?.block(block)?.text;
      return text?.slice(start, end) === words ? { text, start, end } : undefined;
    },
    exclusionOf(mark, scope, name) {
      const text = reader?.block(mark.block)?.text;
      // The page may have taken the block away while its card was open: then the words stand for themselves.
      const alone = { ...mark.mention, start: 0, end: mark.text.length };
      return text === undefined
        ? excludeMention(scope, alone, name, mark.text, place())
        : excludeMention(scope, mark.mention, name, text, place());
    },
    openCard: () => answerers.loadPart('card'),
    onFailure,
    choose,
    forgetChoice: (mark) => answerers.forgetChoice(choiceOf(mark, { ...mark.mention, name: mark.text })),
    ...{ exclude: answerers.exclude, include: answerers.include, words: answerers.words },
    signal,
  });
  const steps = createMentionSteps(painter.marks, painter.isShown);
  let how = options.dress;
  painter.restyle(how.markStyle);
  /** Which mark is the first of its entity may have changed with any of them. */
  const showFirst = (): void =>
    painter.showOnly(how.mentions === 'first' ? firstOfEach(painter.marks()) : undefined);
  if (how.mentions === 'first') showFirst();

  function goTo(mark: Mark): void {
    scrollToMark(mark);
    painter.flash(mark);
  }
  /** A mention that may be somebody the reader has excluded is not shown. */
  const admit = (mentions: readonly Mention[], text: string): readonly Mention[] => {
    const settled = applyChoices(options.choices(), mentions, text, place().host);
    const exclusions = options.exclusions();
    const admitted = settled.filter((mention) =>
      candidatesOf(mention).every((entity) => !isExcluded(exclusions, { ...mention, entity }, text, place())),
    );
    return admitted.length === settled.length ? settled : admitted;
  };

  function begin(): void {
    if (reader || !root) return;
    become('reading');
    reader = readPage({
      ...{ root, page, painter, signal, enter: watch.enter, ask: answerers.askMentions },
      attention: options.attention,
      admit,
      events: {
        onMarks() {
          if (how.mentions === 'first') showFirst();
          hover.marksChanged();
          onChange();
        },
        onQuiet: () => become('ready'),
        onOff: () => become('off'),
        onLeft: options.onLeft,
        onError(failure) {
          become('error', failure instanceof Error ? failure.message : String(failure));
          onFailure(failure);
        },
      },
    });
  }

  const restOrBegin = async (): Promise<void> => {
    await options.attention.paid(signal);
    if (root && (await isWorthAsking(root, page, filter, signal))) begin();
    else if (!reader) become(isReadKind(document) ? 'ready' : 'unread');
  };
  restOrBegin().catch(onFailure);
  // What failed while the tab was left alone is asked again when the reader comes back to it.
  document.addEventListener('visibilitychange', () => state === 'error' && reader?.kick(), { signal });

  // A page that becomes an editor (`designMode`) says so by no event; nobody writes without a caret.
  const becomeEditor = (): void => void (hasOtherRoot() && options.onReplaced());
  for (const type of ['selectionchange', 'beforeinput'])
    document.addEventListener(type, becomeEditor, { capture: true, passive: true, signal });

  return {
    cast: () => ({
      state,
      ...(error === undefined ? {} : { error }),
      page,
      entries: castOfMarks(painter.marks(), placesOf(painter.marks(), document)),
    }),
    entities: () => [...countByEntity(painter.unordered()).keys()],
    step(direction) {
      const mark = steps.step(direction);
      if (!mark) return false;
      goTo(mark);
      hover.summon(mark);
      return true;
    },
    jump(entity, index) {
      const mark = steps.jump(entity, index);
      if (mark) goTo(mark);
    },
    quotes: () => ({
      url: document.location.href,
      page,
      blocks: quotesOfMarks(painter.marks(), (block) => reader?.block(block)?.text),
    }),
    dress(next) {
      how = next;
      painter.restyle(how.markStyle);
      showFirst();
      hover.marksChanged();
    },
    saidAnew: () => reader?.repaint(),
  };
}

/** Where the document is, as exclusions know it. */
const placeOf = ({ location }: Document): Place => ({ host: location.hostname, page: addressOf(location) });
