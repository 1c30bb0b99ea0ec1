import type { Evidence, Naming, Pronouns, Seen, Where } from './model';

export const NO_EVIDENCE: Evidence = { seen: {}, named: {}, bearers: {}, titles: {}, pronouns: {} };

/** Key of `BlockAnswer.dependsOn` for "the strongest form of this entity". */
export const seenKey = (entity: string): string => `seen:${entity}`;
/** Key for "the strongest form of any entity": of a name that many bear, each of whom may turn up. */
export const ANY_SEEN = 'seen';
/** Key for "how often and where this entity is named": matters only beside others of its name. */
export const namedKey = (entity: string): string => `named:${entity}`;
/** Key for "by which titles this entity is named". */
export const titlesKey = (entity: string): string => `titles:${entity}`;
/** Key for "who else bears this surname, and how it is taken up". */
export const bearerKey = (surname: string): string => `bearer:${surname}`;

/** Room for the offsets within one block: places stay whole numbers below 2^53 for documents of 2^32 characters. */
const OFFSETS = 2 ** 21;
/** The title stands before every block. */
export const TITLE_PLACE = -1;

/** Where something stands in a document, as one number that sorts in reading order. */
export const placeOf = (order: number, offset: number): number =>
  order * OFFSETS + Math.min(offset, OFFSETS - 1);

/** Whether two places are in the same block. */
export const isInOneBlock = (a: number, b: number): boolean =>
  Math.floor(a / OFFSETS) === Math.floor(b / OFFSETS);

type Bearers = Naming & { readonly name: string };

/** Evidence being put together. */
export type Gathered = {
  readonly seen: Record<string, Seen>;
  readonly named: Record<string, Naming>;
  readonly bearers: Record<string, Bearers>;
  readonly titles: Record<string, readonly string[]>;
  readonly pronouns: Record<string, Pronouns>;
};

/** Starts with a copy of what is known. */
export const startGathering = (before: Evidence = NO_EVIDENCE): Gathered => ({
  seen: { ...before.seen },
  named: { ...before.named },
  bearers: { ...before.bearers },
  titles: { ...before.titles },
  pronouns: { ...before.pronouns },
});

/** What is known under a key of the document's: such keys may be `constructor`. */
export const known = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Notes a form that stands on its own; of several the strongest is kept. @returns whether that changed anything */
export function noteSeen({ seen }: Gathered, entity: string, found: Seen): boolean {
  const before = known(seen, entity);
  if (before !== undefined && compare(before, found) <= 0) return false;
  seen[entity] = found;
  return true;
}

const ORDER_OF: readonly Where[] = ['title', 'site', 'text'];

/** A full form before a guarded one, the title before the text, the first in the document, the longer, then by code units. */
function compare(a: Seen, b: Seen): number {
  return (
    Number(b.full) - Number(a.full) ||
    ORDER_OF.indexOf(a.where) - ORDER_OF.indexOf(b.where) ||
    (a.block ?? 0) - (b.block ?? 0) ||
    b.text.length - a.text.length ||
    (a.text < b.text ? -1 : Number(a.text > b.text))
  );
}

export const once = (place: number): Naming => ({ count: 1, first: place, last: place });

/** Notes where an entity is named beyond doubt. */
export function noteNamed({ named }: Gathered, entity: string, naming: Naming): void {
  named[entity] = both(known(named, entity), naming);
}

/** Notes that the document names somebody else of this surname; of several the name that comes first is kept. */
export function noteBearer({ bearers }: Gathered, surname: string, found: Bearers): void {
  const before = known(bearers, surname);
  const isFirst =
    before === undefined ||
    found.first < before.first ||
    (found.first === before.first && found.name < before.name);
  bearers[surname] = { ...both(before, found), name: isFirst ? found.name : before.name };
}

/** Notes a title directly before a full name. @returns whether it is new */
export function noteTitle({ titles }: Gathered, entity: string, title: string): boolean {
  const before = known(titles, entity) ?? [];
  if (before.includes(title)) return false;
  titles[entity] = [...before, title].sort();
  return true;
}

/** Notes how bare uses of a surname are taken up. @returns whether they lean another way now */
export function notePronouns({ pronouns }: Gathered, surname: string, { she, he }: Pronouns): boolean {
  const before = known(pronouns, surname) ?? { she: 0, he: 0 };
  const after = { she: before.she + she, he: before.he + he };
  pronouns[surname] = after;
  return leaning(before) !== leaning(after);
}

function both(a: Naming | undefined, b: Naming): Naming {
  return a === undefined
    ? b
    : { count: a.count + b.count, first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

/** Twice as many and one more: a stray pronoun that means somebody else does not decide. */
const MAJORITY = 2;
const FIRM = 2;

/** Which way the bare uses of a surname lean, and how firmly. */
export function leaning(
  pronouns: Pronouns | undefined,
): 'she' | 'perhaps-she' | 'he' | 'perhaps-he' | 'open' {
  const { she, he } = pronouns ?? { she: 0, he: 0 };
  if (she > MAJORITY * he) return she >= FIRM ? 'she' : 'perhaps-she';
  if (he > MAJORITY * she) return he >= FIRM ? 'he' : 'perhaps-he';
  return 'open';
}

/** Adds one record to another. @returns the keys under which that changed what linking sees */
export function addEvidence(into: Gathered, more: Evidence): Set<string> {
  const changed = new Set<string>();
  for (const [entity, seen] of Object.entries(more.seen)) {
    if (!noteSeen(into, entity, seen)) continue;
    changed.add(seenKey(entity));
    changed.add(ANY_SEEN);
  }
  for (const [entity, naming] of Object.entries(more.named)) {
    noteNamed(into, entity, naming);
    changed.add(namedKey(entity));
  }
  for (const [surname, bearer] of Object.entries(more.bearers)) {
    noteBearer(into, surname, bearer);
    changed.add(bearerKey(surname));
  }
  for (const [entity, titles] of Object.entries(more.titles)) {
    for (const title of titles) if (noteTitle(into, entity, title)) changed.add(titlesKey(entity));
  }
  for (const [surname, pronouns] of Object.entries(more.pronouns)) {
    if (notePronouns(into, surname, pronouns)) changed.add(bearerKey(surname));
  }
  return changed;
}

/** Somebody of a surname, named once. */
export const bearerOf = (name: string, place: number): Bearers => ({ name, ...once(place) });
