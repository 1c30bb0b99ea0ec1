import { NOTHING_DECIDED, type SettingsFile, settingsFileOf } from '../extension/settings-file';
import { readExclusions, readSetsOff, readSettings, writeSettings } from '../extension/storage';
import type { createExclusions } from './exclusions';
import type { Library } from './library';

export type Decisions = {
  /** All that the reader has decided. */
  read(): Promise<SettingsFile>;
  /** Puts what a file says in the place of all that was decided; the answer is what held before. When it rejects, that still holds. */
  replace(file: SettingsFile): Promise<SettingsFile>;
  /** Takes every decision back; sets stay. The answer is what held before. */
  reset(): Promise<SettingsFile>;
};

/** What the reader has decided, taken together from where it is kept. */
export function createDecisions(
  library: Library,
  exclusions: ReturnType<typeof createExclusions>,
): Decisions {
  const read = async (): Promise<SettingsFile> => {
    const { infos } = await library.shelf();
    const added = infos.filter(({ shipped }) => !shipped);
    return settingsFileOf({
      settings: await readSettings(),
      exclusions: await readExclusions(),
      setsOff: await readSetsOff(),
      sets: added.map(({ id, title, homepage }) => ({ id, title, homepage })),
    });
  };
  const write = async ({
    settings,
    exclusions: decided,
    setsOff,
  }: Pick<SettingsFile, 'settings' | 'exclusions' | 'setsOff'>): Promise<void> => {
    await writeSettings(settings);
    await exclusions.replace(decided);
    await library.setOff(setsOff);
  };
  const replace = async (next: Parameters<typeof write>[0]): Promise<SettingsFile> => {
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
