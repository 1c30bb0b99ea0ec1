import type { Introduction } from '../core/cast/model';
import type { EntityId } from '../core/entity-set/model';
import { ask } from './ask';
import { browser } from './browser';

/** Who those of a tab's cast are, as the sets of this revision have it. */
export type Introductions = { readonly revision: string; readonly members: readonly Introduction[] };

const REVISION_KEY = 'revision';
const keyOf = (tab: number): string => `members:${tab}`;

/** Only the background writes them. @throws Error when the browser has no room for them */
export async function writeIntroductions(tab: number, introductions: Introductions): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: introductions });
}

export async function forgetIntroductions(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** What was kept of another revision does not hold any more. */
export async function writeRevision(revision: string): Promise<void> {
  await browser.storage.session.set({ [REVISION_KEY]: revision });
}

/** Who these are, whom a tab names: from what the background has kept; asked of it where that is not enough. */
export async function introduceCast(question: {
  readonly tab: number;
  readonly entities: readonly EntityId[];
}): Promise<readonly Introduction[]> {
  const { tab, entities } = question;
  // A storage that does not answer keeps nothing: the background knows.
  const kept = await readIntroductions(tab).catch(() => []);
  const known = new Map(kept.map((member) => [member.id, member]));
  const members = entities.flatMap((entity) => known.get(entity) ?? []);
  return members.length === entities.length ? members : ask('introduce', { entities });
}

async function readIntroductions(tab: number): Promise<readonly Introduction[]> {
  const stored = await browser.storage.session.get([REVISION_KEY, keyOf(tab)]);
  // The background has checked what it wrote, and nothing outlives an update in this storage.
  const kept = stored[keyOf(tab)] as Introductions | undefined;
  return kept !== undefined && kept.revision === stored[REVISION_KEY] ? kept.members : [];
}
