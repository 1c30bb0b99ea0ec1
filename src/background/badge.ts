import * as v from 'valibot';
import { browser } from '../extension/browser';
import { runInTurn } from './in-turn';

/** Which entities each frame of a tab shows, kept in `storage.session`: it outlives the worker and not the browser. */
const frames = v.record(v.string(), v.object({ started: v.number(), entities: v.array(v.string()) }));

const BADGE_COLOUR = '#2b5c8a';
const TEXT_COLOUR = '#ffffff';

export type CastReport = {
  readonly tab: number;
  readonly isTop: boolean;
  readonly frame: string;
  /** When the frame's document began, in ms since 1970. */
  readonly started: number;
  readonly entities: readonly string[];
};

/** Counts the cast of each tab over its frames and paints the number on the toolbar button. */
export function createBadge(): { report(report: CastReport): Promise<void> } {
  // Reports of several frames arrive at once; each reads what the one before has written.
  const inTurn = runInTurn();
  return { report: (report) => inTurn(() => record(report)) };
}

async function record({ tab, isTop, frame, started, entities }: CastReport): Promise<void> {
  const key = `cast:${tab}`;
  const stored = v.safeParse(frames, (await browser.storage.session.get(key))[key]);
  const known = Object.entries(stored.success ? stored.output : {});
  // A new top document ends every frame that began before it. The others said goodbye when they went.
  const kept = Object.fromEntries(known.filter(([, each]) => !isTop || each.started >= started));
  delete kept[frame];
  const next = entities.length === 0 ? kept : { ...kept, [frame]: { started, entities: [...entities] } };
  await browser.storage.session.set({ [key]: next });
  const count = new Set(Object.values(next).flatMap((each) => each.entities)).size;
  await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
}

/** The badge's colours, once at every start. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  if ('setBadgeTextColor' in browser.action) await browser.action.setBadgeTextColor({ color: TEXT_COLOUR });
}

/** Forgets a closed tab. */
export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(`cast:${tab}`);
}
