import type { Evidence, Seen } from './model';

export const NO_EVIDENCE: Evidence = { seen: {}, bearers: {} };

/** Key of `BlockAnswer.dependsOn` for "a stronger form of this entity was seen". */
export const seenKey = (entity: string): string => `seen:${entity}`;
/** Key of `BlockAnswer.dependsOn` for "somebody else bears this surname". */
export const bearerKey = (surname: string): string => `bearer:${surname}`;

/** A record of evidence being gathered. Additions in any order give the same record. */
export type Gathered = {
  readonly seen: Record<string, Seen>;
  readonly bearers: Record<string, string>;
};

export const startGathering = (known: Evidence): Gathered => ({
  seen: { ...known.seen },
  bearers: { ...known.bearers },
});

/** Notes a form that stands on its own; of several the strongest is kept. */
export function noteSeen(gathered: Gathered, entity: string, seen: Seen): void {
  const known = Object.hasOwn(gathered.seen, entity) ? gathered.seen[entity] : undefined;
  if (known === undefined || compare(seen, known) < 0) gathered.seen[entity] = seen;
}

/** A full form before a guarded one, the title before the text, the longer spelling first, then by code units. */
function compare(a: Seen, b: Seen): number {
  return (
    Number(b.full) - Number(a.full) ||
    Number(b.where === 'title') - Number(a.where === 'title') ||
    b.text.length - a.text.length ||
    (a.text < b.text ? -1 : Number(a.text > b.text))
  );
}

/** Notes that the document names somebody else of this surname. */
export function noteBearer(gathered: Gathered, surname: string, name: string): void {
  const known = Object.hasOwn(gathered.bearers, surname) ? gathered.bearers[surname] : undefined;
  if (known === undefined || name < known) gathered.bearers[surname] = name;
}

/** The keys under which two records differ. */
export function changedKeys(before: Evidence, after: Evidence): Set<string> {
  const changed = new Set<string>();
  for (const [entity, seen] of Object.entries(after.seen)) {
    const known = Object.hasOwn(before.seen, entity) ? before.seen[entity] : undefined;
    if (known === undefined || compare(known, seen) !== 0) changed.add(seenKey(entity));
  }
  for (const [surname, name] of Object.entries(after.bearers)) {
    if (!Object.hasOwn(before.bearers, surname) || before.bearers[surname] !== name)
      changed.add(bearerKey(surname));
  }
  return changed;
}
