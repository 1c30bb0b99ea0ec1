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

/** Evidence being put together. Records are made when something is noted: most blocks note little. */
export type Gathered = {
  seen: Record<string, Seen>;
  named: Record<string, Naming>;
  bearers: Record<string, Bearers>;
  titles: Record<string, readonly string[]>;
  pronouns: Record<string, Pronouns>;
};

const NOTHING: Readonly<Record<string, never>> = Object.freeze(Object.create(null));

/** A record for any keys: without a prototype engines keep it as a hash table from the first key on. */
const recordOf = <T>(before: Readonly<Record<string, T>>): Record<string, T> =>
  Object.assign(Object.create(null), before);

/** The record itself, to write to. */
const written = <T>(record: Record<string, T>): Record<string, T> =>
  record === NOTHING ? Object.create(null) : record;

const NO_KEYS: readonly string[] = [];
const keysIn = (record: Readonly<Record<string, unknown>>): readonly string[] =>
  record === NOTHING ? NO_KEYS : Object.keys(record);

/** Starts with a copy of what is known. */
export const startGathering = (before?: Evidence): Gathered => ({
  seen: before ? recordOf(before.seen) : NOTHING,
  named: before ? recordOf(before.named) : NOTHING,
  bearers: before ? recordOf(before.bearers) : NOTHING,
  titles: before ? recordOf(before.titles) : NOTHING,
  pronouns: before ? recordOf(before.pronouns) : NOTHING,
});

/** What is known under a key of the document's: such keys may be `constructor`. */
export function known<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  const value = record[key];
  return value !== undefined && Object.hasOwn(record, key) ? value : undefined;
}

/** Notes a form that stands on its own; of several the strongest is kept. @returns whether that changed anything */
export function noteSeen(into: Gathered, entity: string, found: Seen): boolean {
  const before = known(into.seen, entity);
  if (before !== undefined && compare(before, found) <= 0) return false;
  into.seen = written(into.seen);
  into.seen[entity] = found;
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
export function noteNamed(into: Gathered, entity: string, naming: Naming): void {
  into.named = written(into.named);
  into.named[entity] = both(known(into.named, entity), naming);
}

/** Notes that the document names somebody else of this surname; of several the name that comes first is kept. */
export function noteBearer(into: Gathered, surname: string, found: Bearers): void {
  const before = known(into.bearers, surname);
  const isFirst =
    before === undefined ||
    found.first < before.first ||
    (found.first === before.first && found.name < before.name);
  into.bearers = written(into.bearers);
  into.bearers[surname] = { ...both(before, found), name: isFirst ? found.name : before.name };
}

/** Notes a title directly before a full name. @returns whether it is new */
export function noteTitle(into: Gathered, entity: string, title: string): boolean {
  const before = known(into.titles, entity) ?? [];
  if (before.includes(title)) return false;
  into.titles = written(into.titles);
  into.titles[entity] = [...before, title].sort();
  return true;
}

/** Notes how bare uses of a surname are taken up. @returns whether they lean another way now */
export function notePronouns(into: Gathered, surname: string, { she, he }: Pronouns): boolean {
  const before = known(into.pronouns, surname) ?? { she: 0, he: 0 };
  const after = { she: before.she + she, he: before.he + he };
  into.pronouns = written(into.pronouns);
  into.pronouns[surname] = after;
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

/** Adds one record to another; `changed` takes the keys under which that changed what linking sees. */
export function addEvidence(into: Gathered, more: Evidence, changed?: Set<string>): void {
  for (const entity of keysIn(more.seen)) {
    if (!noteSeen(into, entity, more.seen[entity] as Seen)) continue;
    changed?.add(seenKey(entity));
    changed?.add(ANY_SEEN);
  }
  for (const entity of keysIn(more.named)) {
    noteNamed(into, entity, more.named[entity] as Naming);
    changed?.add(namedKey(entity));
  }
  for (const surname of keysIn(more.bearers)) {
    noteBearer(into, surname, more.bearers[surname] as Bearers);
    changed?.add(bearerKey(surname));
  }
  for (const entity of keysIn(more.titles)) {
    for (const title of more.titles[entity] ?? [])
      if (noteTitle(into, entity, title)) changed?.add(titlesKey(entity));
  }
  for (const surname of keysIn(more.pronouns)) {
    if (notePronouns(into, surname, more.pronouns[surname] as Pronouns)) changed?.add(bearerKey(surname));
  }
}

/** Somebody of a surname, named once. */
export const bearerOf = (name: string, place: number): Bearers => ({ name, ...once(place) });
