import { jsonFault } from '../core/entity-set/parse';
import { type Choice, isChoice } from '../core/linking/choices';
import { type Exclusion, isExclusion } from '../core/linking/exclusions';
import { wordFault } from '../core/wording/fault-words';
import { words } from './i18n';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings';

/** A set as a settings file names it: the set itself is in a file of its own. */
export type NamedSet = { readonly id: string; readonly title: string; readonly homepage: string };

/** Everything the reader has decided, as one JSON file. Sets are named in it, not contained. */
export type SettingsFile = {
  readonly format: typeof FORMAT;
  /** When it was saved, in ISO 8601. */
  readonly saved: string;
  readonly settings: Settings;
  readonly exclusions: readonly Exclusion[];
  readonly choices: readonly Choice[];
  /** Ids of the sets that are switched off. */
  readonly setsOff: readonly string[];
  /** The sets the reader has added. */
  readonly sets: readonly NamedSet[];
};

const FORMAT = 'backgrounder-settings/1';

/** A file of all that was decided, as of now. */
export function settingsFileOf(decided: Omit<SettingsFile, 'format' | 'saved'>): SettingsFile {
  return { format: FORMAT, saved: new Date().toISOString(), ...decided };
}

/** What was decided when nothing has been decided yet. */
export const NOTHING_DECIDED = {
  settings: DEFAULT_SETTINGS,
  exclusions: [],
  choices: [],
  setsOff: [],
} as const;

/** The settings file a text holds. @throws Error with words for the reader, a line for each fault */
export function parseSettingsFile(text: string): SettingsFile {
  const faults: string[] = [];
  const file = readJson(text);
  if (!isRecord(file) || file.format !== FORMAT) throw new Error(words.say('problem_file_format', FORMAT));
  const settings = isRecord(file.settings) ? file.settings : undefined;
  if (settings === undefined) faults.push(words.say('problem_file_missing', 'settings'));
  else faults.push(...settingsFaults(settings));
  faults.push(...listFaults(file, 'exclusions', isExclusion));
  faults.push(...listFaults(file, 'choices', isChoice));
  faults.push(...listFaults(file, 'setsOff', isText));
  faults.push(...listFaults(file, 'sets', isNamedSet));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const { saved, exclusions, choices, setsOff, sets } = file as SettingsFile;
  return {
    ...{ format: FORMAT, saved: String(saved), settings: parseSettings(settings) },
    ...{ exclusions, choices, setsOff, sets },
  };
}

/** Whether a value from a message is a settings file. */
export function isSettingsFile(value: unknown): value is SettingsFile {
  return (
    isRecord(value) &&
    value.format === FORMAT &&
    isRecord(value.settings) &&
    settingsFaults(value.settings).length === 0 &&
    listFaults(value, 'exclusions', isExclusion).length === 0 &&
    listFaults(value, 'choices', isChoice).length === 0 &&
    listFaults(value, 'setsOff', isText).length === 0
  );
}

/** A setting is right when reading it changes nothing: the storage puts defaults in the place of what it cannot use. */
function settingsFaults(settings: Record<string, unknown>): string[] {
  const read: Record<string, unknown> = parseSettings(settings);
  return Object.entries(settings).flatMap(([name, value]) => {
    const path = `settings.${name}`;
    if (!Object.hasOwn(read, name)) return [words.say('problem_file_unknown', path)];
    const given = JSON.stringify(value);
    return JSON.stringify(read[name]) === given ? [] : [words.say('problem_file_value', path, given)];
  });
}

function listFaults(
  file: Record<string, unknown>,
  name: string,
  isRight: (item: unknown) => boolean,
): readonly string[] {
  const list = file[name];
  if (!Array.isArray(list)) return [words.say('problem_file_missing', name)];
  return list.flatMap((item: unknown, at) =>
    isRight(item) ? [] : [words.say('problem_file_value', `${name}[${at}]`, JSON.stringify(item))],
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(wordFault(jsonFault(text.replace(/^\uFEFF/, '')), words));
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isNamedSet = (value: unknown): value is NamedSet =>
  isRecord(value) && isText(value.id) && isText(value.title) && isText(value.homepage);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
