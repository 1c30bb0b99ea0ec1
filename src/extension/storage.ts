import type { FilterData } from '../core/gazetteer/filter';
import { type Choice, isChoice } from '../core/linking/choices';
import { type Exclusion, isExclusion } from '../core/linking/exclusions';
import { parseSettings, type Settings, type SettingsChange } from '../core/settings';
import { browser } from './browser';

export type { SettingsChange } from '../core/settings';

/** The keys of `storage.local`: small things every page reads at its start without waking the background. */
const SETTINGS_KEY = 'settings';
const FILTER_KEY = 'filter';
const SETS_OFF_KEY = 'setsOff';
const EXCLUSIONS_KEY = 'exclusions';
const CHOICES_KEY = 'choices';

/** The reader's settings; defaults for what is missing or damaged. @throws Error when the storage cannot be read */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/**
 * Changes some settings and keeps the others, one change after the other, whichever of our pages asks.
 * @throws Error when the storage refuses (a full disk)
 */
export async function writeSettings(change: SettingsChange): Promise<void> {
  await navigator.locks.request(SETTINGS_KEY, async () => {
    const now = await readSettings();
    const settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
  });
}

/** Tells of every change of the settings until the signal fires. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  watch(SETTINGS_KEY, (value) => onChange(parseSettings(value)), signal);
}

/** Ids of the sets that are switched off. */
export async function readSetsOff(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get(SETS_OFF_KEY);
  return strings(stored[SETS_OFF_KEY]);
}

export async function writeSetsOff(ids: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [SETS_OFF_KEY]: ids });
}

/** What the reader has said is not an entity. */
export async function readExclusions(): Promise<readonly Exclusion[]> {
  const stored = await browser.storage.local.get(EXCLUSIONS_KEY);
  return parseExclusions(stored[EXCLUSIONS_KEY]);
}

/** Only the background writes them: pages may ask at the same time. */
export async function writeExclusions(exclusions: readonly Exclusion[]): Promise<void> {
  await browser.storage.local.set({ [EXCLUSIONS_KEY]: exclusions });
}

export function watchExclusions(
  onChange: (exclusions: readonly Exclusion[]) => void,
  signal: AbortSignal,
): void {
  watch(EXCLUSIONS_KEY, (value) => onChange(parseExclusions(value)), signal);
}

/** Whom the reader takes names for where pages leave it open. */
export async function readChoices(): Promise<readonly Choice[]> {
  const stored = await browser.storage.local.get(CHOICES_KEY);
  return parseChoices(stored[CHOICES_KEY]);
}

/** Only the background writes them, as exclusions. */
export async function writeChoices(choices: readonly Choice[]): Promise<void> {
  await browser.storage.local.set({ [CHOICES_KEY]: choices });
}

export function watchChoices(onChange: (choices: readonly Choice[]) => void, signal: AbortSignal): void {
  watch(CHOICES_KEY, (value) => onChange(parseChoices(value)), signal);
}

/** The page-side filter of all active sets, or `undefined` before the background has made one. */
export async function readFilter(): Promise<FilterData | undefined> {
  const stored = await browser.storage.local.get(FILTER_KEY);
  return parseFilter(stored[FILTER_KEY]);
}

export async function writeFilter(filter: FilterData): Promise<void> {
  await browser.storage.local.set({ [FILTER_KEY]: filter });
}

/** Tells when the active sets changed: the filter carries their `revision`. */
export function watchFilter(onChange: (filter: FilterData) => void, signal: AbortSignal): void {
  watch(
    FILTER_KEY,
    (value) => {
      const filter = parseFilter(value);
      if (filter) onChange(filter);
    },
    signal,
  );
}

function watch(key: string, onChange: (value: unknown) => void, signal: AbortSignal): void {
  signal.throwIfAborted();
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[key];
    if (change) onChange(change.newValue);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), {
    once: true,
  });
}

/** What an older version stored is no filter: the background makes one. */
function parseFilter(value: unknown): FilterData | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { revision, names, short, hosts, all } = value as Record<string, unknown>;
  if (typeof revision !== 'string' || !isFilterNames(names)) return undefined;
  return { revision, names, short: strings(short), hosts: strings(hosts), all: all === true };
}

function isFilterNames(value: unknown): value is FilterData['names'] {
  if (typeof value !== 'object' || value === null) return false;
  const { anchors, isAscii, starts, bits, log2, lengths } = value as Record<string, unknown>;
  if (anchors === undefined)
    return (
      [starts, bits].every((each) => typeof each === 'string') && [log2, lengths].every(Number.isInteger)
    );
  if (typeof anchors !== 'object' || anchors === null || typeof isAscii !== 'boolean') return false;
  return Object.values(anchors).every((names) => strings(names).length === names?.length);
}

function parseExclusions(value: unknown): Exclusion[] {
  return Array.isArray(value) ? value.filter(isExclusion) : [];
}

function parseChoices(value: unknown): Choice[] {
  return Array.isArray(value) ? value.filter(isChoice) : [];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
