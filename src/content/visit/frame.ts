import type { EntityId } from '../../core/entity-set/model';
import { createFilter, type FilterData } from '../../core/gazetteer/filter';
import type { Choice } from '../../core/linking/choices';
import type { Exclusion } from '../../core/linking/exclusions';
import type { CastServer } from '../../extension/cast-server';
import type { PageCalls } from '../../extension/messages';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings';
import { choosePainter } from '../marks/choose-painter';
import { watchPasswords } from '../watch/watch-passwords';
import { askTwice } from './ask-twice';
import { createAttention } from './attention';
import { isContextLost } from './context-lost';
import { canShowWords } from './frame-size';
import { createPageTurns } from './page-turns';
import { startReports } from './reports';
import { scriptsRan } from './scripts-ran';
import { onReturn } from './shown';
import { isOff, siteOf } from './site';
import { type Answerers, startVisit, type Visit } from './visit';
import type { NameFilter } from './worth-asking';

/** Everything outside the page that a frame needs: the extension's storage, calls and ports. */
export type Outside = Answerers & {
  readonly readSettings: () => Promise<Settings>;
  readonly watchSettings: (onChange: (settings: Settings) => void, signal: AbortSignal) => void;
  readonly readFilter: () => Promise<FilterData | undefined>;
  readonly watchFilter: (onChange: (filter: FilterData) => void, signal: AbortSignal) => void;
  readonly readExclusions: () => Promise<readonly Exclusion[]>;
  readonly watchExclusions: (
    onChange: (exclusions: readonly Exclusion[]) => void,
    signal: AbortSignal,
  ) => void;
  readonly readChoices: () => Promise<readonly Choice[]>;
  readonly watchChoices: (onChange: (choices: readonly Choice[]) => void, signal: AbortSignal) => void;
  /** Has the background make what `readFilter` did not find. */
  readonly prepare: () => Promise<FilterData>;
  readonly reportCast: (report: {
    frame: string;
    started: number;
    entities: readonly EntityId[];
  }) => Promise<void>;
  readonly serveCast: (frame: CastServer, signal: AbortSignal) => { changed(): void; sayGoodbye(): void };
  readonly answerInPage: (handlers: PageCalls, signal: AbortSignal) => void;
};

type OpenFilter = NameFilter & Pick<FilterData, 'revision'>;

/**
 * Keeps one frame's visit in step with the reader's settings and sets: none while this site or everything is
 * off, a new one when the painter or the sets change. Ends when the signal fires, and by itself, quietly, when
 * the extension is gone. Nothing at all happens in a frame that can show no word.
 */
export async function runFrame(document: Document, outside: Outside, signal: AbortSignal): Promise<void> {
  await canShowWords(document, signal);
  // What is done in the page ends with the extension; listening to the extension cannot even be stopped then.
  const work = new AbortController();
  signal.addEventListener('abort', () => work.abort(), { once: true });
  const site = siteOf(document);
  let visit: Visit | undefined;
  let visitLife = new AbortController();
  let hasWarned = false;
  let failure: string | undefined;

  const fail = (error: unknown): void => {
    if (isContextLost(error)) work.abort();
    if (work.signal.aborted) return;
    failure = error instanceof Error ? error.message : String(error);
    reports.changed();
    if (hasWarned) return;
    hasWarned = true;
    console.warn(`Backgrounder: ${failure}`);
  };
  /** Storage is the one thing a script cut off from its extension can ask without waking anybody. */
  const isStillWanted = async (): Promise<boolean> => {
    await outside.readSettings().catch((error: unknown) => isContextLost(error) && work.abort());
    return !work.signal.aborted;
  };
  const endVisit = (): void => {
    visitLife.abort();
    visit = undefined;
  };

  const attention = createAttention(document);
  const reports = startReports({
    ...{ document, outside, signal },
    current: () =>
      visit?.cast() ?? {
        ...(failure === undefined
          ? { state: settings ? (passwords.isWriting() ? 'ready' : 'off') : 'reading' }
          : { state: 'error', error: failure }),
        ...{ page: {}, entries: [] },
      },
    entities: () => visit?.entities() ?? [],
    onJump: (entity, index) => visit?.jump(entity, index),
    quotes: () => visit?.quotes() ?? { url: document.location.href, page: {}, blocks: [] },
    onWatched: attention.watched,
    onError: fail,
  });
  outside.answerInPage({ stepMention: ({ direction }) => visit?.step(direction) ?? false }, signal);
  work.signal.addEventListener('abort', endVisit, { once: true });

  const onVisibility = (): void => void (document.hidden || isStillWanted());
  const listen = (): void =>
    document.addEventListener('visibilitychange', onVisibility, { signal: work.signal });
  listen();
  const turns = createPageTurns(document);
  const passwords = watchPasswords(document, () => restart(), work.signal);

  // Watched before read, so that a change in between is not missed.
  let settings: Settings | undefined;
  // As it was read it is not kept: that of many names is as long as a book.
  let filter: OpenFilter | undefined;
  const open = (data: FilterData): OpenFilter => ({
    ...createFilter(data, site ?? document.location.hostname),
    revision: data.revision,
  });
  let exclusions: readonly Exclusion[] | undefined;
  let choices: readonly Choice[] | undefined;
  const restart = (): void => {
    endVisit();
    failure = undefined;
    if (!settings || !filter || !exclusions || !choices || work.signal.aborted) return;
    reports.changed();
    // Whoever is about to write a password sees the page as it is.
    if (isOff(settings, site) || passwords.isWriting()) return;
    visitLife = new AbortController();
    begin(settings, filter, visitLife.signal).catch(fail);
  };
  const begin = async (now: Settings, names: NameFilter, life: AbortSignal): Promise<void> => {
    const untilTouchable = () => scriptsRan(document, life);
    const makePainter = await choosePainter(now.painter, outside.loadPart, untilTouchable);
    if (life.aborted) return;
    const { page, check, left } = turns.follow(restart, life);
    visit = startVisit({
      ...{
        document,
        page,
        makePainter,
        dress: settings ?? now,
        answerers: outside,
        attention,
        onChange: reports.changed,
      },
      filter: names,
      exclusions: () => exclusions ?? [],
      choices: () => choices ?? [],
      onFailure: fail,
      isStillWanted,
      checkIdentity: check,
      onLeft: left,
      onTaken() {
        fail(new Error(outside.words.say('page_other_copy')));
        endVisit();
      },
      onReplaced() {
        // `document.open` drops every listener; those that are still there are not added twice.
        listen();
        reports.listen();
        passwords.listen();
        restart();
      },
      signal: life,
    });
  };
  const takeSettings = (next: Settings): void => {
    const before = settings;
    settings = next;
    const isSame = before && before.painter === next.painter && isOff(before, site) === isOff(next, site);
    // Where the site is not known here, the background decides: ask it again.
    if (!isSame || (site === undefined && !isEqual(before.sitesOff, next.sitesOff))) restart();
    else if (before.markStyle !== next.markStyle || before.mentions !== next.mentions) visit?.dress(next);
  };
  const takeFilter = (next: FilterData): void => {
    if (filter?.revision === next.revision) return;
    filter = open(next);
    restart();
  };
  const takeExclusions = (next: readonly Exclusion[]): void => {
    if (isEqual(exclusions, next)) return;
    exclusions = next;
    visit?.saidAnew();
  };
  const takeChoices = (next: readonly Choice[]): void => {
    if (isEqual(choices, next)) return;
    choices = next;
    visit?.saidAnew();
  };
  outside.watchSettings(takeSettings, signal);
  outside.watchFilter(takeFilter, signal);
  outside.watchExclusions(takeExclusions, signal);
  outside.watchChoices(takeChoices, signal);
  // A page that Back brings again has slept through every change.
  onReturn(work.signal, async () => {
    try {
      takeSettings(await outside.readSettings());
      takeFilter(await readOrPrepareFilter(outside));
      takeExclusions(await outside.readExclusions());
      takeChoices(await outside.readChoices());
    } catch (error) {
      fail(error);
    }
  });

  try {
    const stored = await outside.readSettings().catch((error: unknown) => {
      fail(error);
      return DEFAULT_SETTINGS;
    });
    settings ??= stored;
    const none = (error: unknown): readonly never[] => {
      fail(error);
      return [];
    };
    const [excluded, chosen] = await Promise.all([
      outside.readExclusions().catch(none),
      outside.readChoices().catch(none),
    ]);
    exclusions ??= excluded;
    choices ??= chosen;
    const read = await readOrPrepareFilter(outside);
    // A newer one may have come meanwhile.
    filter ??= open(read);
    restart();
  } catch (error) {
    fail(error);
  }
}

/** A storage that cannot be read is no reason to mark nothing: the background has the filter, too. */
async function readOrPrepareFilter(outside: Outside): Promise<FilterData> {
  const stored = await outside.readFilter().catch(() => undefined);
  return stored ?? askTwice(outside.prepare);
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
