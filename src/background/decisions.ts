import type { Choice } from '../core/linking/choices';
import type { Exclusion } from '../core/linking/exclusions';
import { NOTHING_DECIDED, type SettingsFile, settingsFileOf } from '../extension/settings-file';
import { readChoices, readExclusions, readSetsOff, readSettings, writeSettings } from '../extension/storage';
import type { KeptList } from './kept-list';
import type { Library } from './library';

export type Decisions = {
  /** All that the reader has decided. */
  read(): Promise<SettingsFile>;
  /** Puts what a file says in the place of all that was decided; the answer is what held before. When it rejects, that still holds. */
  replace(file: SettingsFile): Promise<SettingsFile>;
  /** Takes every decision back; sets stay. The answer is what held before. */
  reset(): Promise<SettingsFile>;
};

type Decided = Omit<SettingsFile, 'format' | 'saved' | 'sets'>;

/** What the reader has decided, taken together from where it is kept. */
export function createDecisions(
  library: Pick<Library, 'shelf' | 'setOff'>,
  lists: { readonly exclusions: KeptList<Exclusion>; readonly choices: KeptList<Choice> },
): Decisions {
  const read = async (): Promise<SettingsFile> => {
    const { infos } = await library.shelf();
    const added = infos.filter(({ shipped }) => !shipped);
    return settingsFileOf({
      settings: await readSettings(),
      exclusions: await readExclusions(),
      choices: await readChoices(),
      setsOff: await readSetsOff(),
      sets: added.map(({ id, title, homepage }) => ({ id, title, homepage })),
    });
  };
  const write = async (next: Decided): Promise<void> => {
    await writeSettings(next.settings);
    await lists.exclusions.replace(next.exclusions);
    await lists.choices.replace(next.choices);
    await library.setOff(next.setsOff);
  };
  const replace = async (next: Decided): Promise<SettingsFile> => {
    const before = await read();
    try {
      await write(next);
    } catch (error) {
      // A storage that refuses may refuse this, too; why it did so first is what matters.
      await write(before).catch(() => undefined);
      throw error;
    }
    return before;
  };
  return { read, replace, reset: () => replace(NOTHING_DECIDED) };
}
