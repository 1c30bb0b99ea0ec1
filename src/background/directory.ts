import type { Entity, EntityId } from '../core/entity-set/model';
import { foldedKey } from '../core/gazetteer/folding';
import { sortedSteps } from '../core/gazetteer/steps';

/**
 * Part of a set's list of names, by name: line n of `text` holds the folded spellings of entity n, the name
 * first and what it is last, with tabs between them. Searched as one text, because a million names are no list to walk through.
 */
export type DirectoryPart = { readonly ids: readonly EntityId[]; readonly text: string };

/** An entity that was found, with the folded name it is sorted by. */
export type Found = { readonly id: EntityId; readonly name: string };

/** About 200 kB: few records for a large set, and quickly read for the first page of a list. */
const PART_ENTITIES = 5000;

/** What readers call them who look for one kind only. */
const KIND_WORDS = {
  person: 'person people persona',
  organization: 'organization organisation organizacion',
} as const;

/**
 * The list of names of some entities, with `undefined` wherever its maker may rest. Forms that are known only to be
 * left alone (`never`) are not listed.
 */
export function* directoryOf(entities: readonly Entity[]): Generator<DirectoryPart | undefined> {
  const lines: Line[] = [];
  for (const [at, entity] of entities.entries()) {
    lines.push(lineOf(entity));
    if (at % LINES_PER_STEP === 0) yield;
  }
  const sorted = yield* sortedSteps(lines, compareNames);
  for (let from = 0; from < sorted.length; from += PART_ENTITIES) {
    const part = sorted.slice(from, from + PART_ENTITIES);
    yield { ids: part.map(({ id }) => id), text: part.map(({ line }) => line).join('\n') };
  }
}

type Line = Found & { readonly line: string };

const LINES_PER_STEP = 256;

function lineOf(entity: Entity): Line {
  const folded = spellingsOf(entity).map((text) => foldedKey(text).replaceAll('\t', ' '));
  const summaries = [entity.summary, ...translationsOf(entity).map(({ summary }) => summary ?? '')];
  const about = foldedKey(`${summaries.join(' ')} ${KIND_WORDS[entity.kind]}`).replaceAll('\t', ' ');
  return { id: entity.id, name: folded[0] ?? '', line: [...new Set(folded), about].join('\t') };
}

/** What an entity may be looked for by: its name in every language, and each form but those left alone. */
export function spellingsOf(entity: Entity): readonly string[] {
  const names = translationsOf(entity).flatMap(({ name }) => name ?? []);
  const forms = entity.forms.filter(({ strength }) => strength !== 'never').map(({ text }) => text);
  return [entity.name, ...names, ...forms];
}

const translationsOf = (entity: Entity) => Object.values(entity.translations ?? {});

/** By name, then by id. */
export function compareNames(a: Found, b: Found): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The folded words of a query. */
export const wordsOf = (query: string): string[] => foldedKey(query).split(' ').filter(Boolean);

/**
 * The entities of a part whose spellings and summary hold every word. No words find everyone.
 * @param limit at most so many are returned; `count` tells how many there are
 */
export function searchPart(
  { ids, text }: DirectoryPart,
  words: readonly string[],
  limit: number,
): { readonly found: readonly Found[]; readonly count: number } {
  const found: Found[] = [];
  if (words.length === 0) {
    for (const [at, line] of text.split('\n', Math.min(limit, ids.length)).entries())
      found.push(foundAt(ids, at, line));
    return { found, count: ids.length };
  }
  // The longest word is the rarest, most likely: only lines that hold it are looked at.
  const [rarest = ''] = words.toSorted((a, b) => b.length - a.length);
  let count = 0;
  let line = 0;
  let counted = 0;
  for (let at = text.indexOf(rarest); at !== -1; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const spellings = text.slice(start, end);
    if (words.every((word) => spellings.includes(word))) {
      count++;
      if (found.length < limit) {
        for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++;
        found.push(foundAt(ids, line, spellings));
      }
    }
    at = next === -1 ? -1 : text.indexOf(rarest, next);
  }
  return { found, count };
}

function foundAt(ids: readonly EntityId[], at: number, line: string): Found {
  const id = ids[at];
  if (id === undefined) throw new Error(`The list of names has no id for its line ${at}`);
  return { id, name: line.split('\t', 1)[0] ?? '' };
}
