import { browser } from '../extension/browser';
import { type FrameRecord, type FrameRecords, readFrames, writeFrames } from '../extension/tab-frames';
import { runInTurn } from './in-turn';

const BADGE_COLOUR = '#2b5c8a';
const TEXT_COLOUR = '#ffffff';
/** Long enough to be seen after a key was pressed. */
const NOBODY_MS = 2000;

export type CastReport = FrameRecord & {
  readonly tab: number;
  readonly isTop: boolean;
  readonly frame: string;
};

/** Counts the cast of each tab over its frames and paints the number on the toolbar button. */
export function createBadge(): {
  report(report: CastReport): Promise<void>;
  /** The tab is closed. */
  forget(tab: number): Promise<void>;
  /** Says for a moment that nobody is on this page to go to: a key that does nothing looks broken. */
  sayNobody(tab: number): Promise<void>;
} {
  // Reports of several frames arrive at once; each reads what the one before has written.
  const inTurn = runInTurn();
  return {
    report: (report) => inTurn(() => record(report)),
    forget: (tab) => inTurn(() => writeFrames(tab, {})),
    async sayNobody(tab) {
      await browser.action.setBadgeText({ tabId: tab, text: '0' });
      await new Promise((done) => setTimeout(done, NOBODY_MS));
      await inTurn(async () => paint(tab, await readFrames(tab)));
    },
  };
}

async function record({ tab, isTop, frame, ...report }: CastReport): Promise<void> {
  // A new top document ends every frame that began before it. The others said goodbye when they went.
  const known = Object.entries(await readFrames(tab));
  const kept = Object.fromEntries(known.filter(([, { started }]) => !isTop || started >= report.started));
  delete kept[frame];
  const next = report.entities.length === 0 ? kept : { ...kept, [frame]: report };
  await writeFrames(tab, next);
  await paint(tab, next);
}

async function paint(tab: number, frames: FrameRecords): Promise<void> {
  const count = new Set(Object.values(frames).flatMap(({ entities }) => entities)).size;
  await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
}

/** The badge's colours, once at every start. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  if ('setBadgeTextColor' in browser.action) await browser.action.setBadgeTextColor({ color: TEXT_COLOUR });
}
