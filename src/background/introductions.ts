import type { EntityId } from '../core/entity-set/model';
import { words } from '../extension/i18n';
import { forgetIntroductions, writeIntroductions } from '../extension/introductions';
import { readFrames } from '../extension/tab-frames';
import { introduce } from './everyone';
import { runInTurn } from './in-turn';
import type { Library } from './library';

/** A page that names more is introduced when a view asks: the browser has little room for what all tabs keep. */
const KEPT_AT_MOST = 300;

/** Keeps who those of each tab are, while the background is awake anyway: views show them without waking it. */
export function createIntroductions(library: Pick<Library, 'shelf'>): {
  /** The tab's frames have told of their casts. */
  keep(tab: number): Promise<void>;
  /** The tab is closed. */
  forget(tab: number): Promise<void>;
} {
  const inTurn = runInTurn();
  const write = async (tab: number): Promise<void> => {
    const named = Object.values(await readFrames(tab)).flatMap(({ entities }) => entities);
    const ids = [...new Set(named)] as EntityId[];
    if (ids.length === 0 || ids.length > KEPT_AT_MOST) return forgetIntroductions(tab);
    const { active, lexicon } = await library.shelf();
    const members = await introduce(active, ids, words.language);
    await writeIntroductions(tab, { revision: lexicon.revision, members });
  };
  return {
    keep: (tab) =>
      inTurn(() => write(tab)).catch((error: unknown) => {
        // The browser's room for it is full: views ask.
        console.info('Introductions are not kept:', error);
      }),
    forget: (tab) => inTurn(() => forgetIntroductions(tab)),
  };
}
