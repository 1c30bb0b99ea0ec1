import { foldedKey } from './folding';
import { numberOf } from './gazetteer';
import { ANYBODY, formsOf, type LexicalForm, type Lexicon, MAX_UNPACKED, unpack } from './lexicon';
import { entityOf, formRange, isLikeForm, isPlainContext, strengthOf } from './packed-forms';
import { textAt } from './packed-text';

/**
 * Forms of one name that say the same of many entities, such as a surname that a thousand bear. They stay packed:
 * only those of entities that a document names are ever looked at.
 */
export type Crowd = {
  /** A form like theirs, of nobody: see `ANYBODY`. */
  readonly anybody: LexicalForm;
  /** The numbers of their forms. */
  readonly members: Uint32Array;
};

/** Whose a name is: its forms, but for those of its crowd. */
export type Bearers = { readonly forms: readonly LexicalForm[]; readonly crowd: Crowd | undefined };

/** A name of fewer forms is no crowd: each is looked at. */
const LEAST_CROWD = 24;

/** The forms behind a name, those of a crowd kept together. */
export function bearersOf(lexicon: Lexicon, name: number): Bearers {
  const known = lexicon.unpacked.get(name);
  if (known) return known;
  const made = splitBearers(lexicon, name);
  if (lexicon.unpacked.size >= MAX_UNPACKED) {
    lexicon.unpacked.clear();
    lexicon.numbers.clear();
  }
  lexicon.unpacked.set(name, made);
  for (const { entity, number } of made.forms) lexicon.numbers.set(entity, number);
  return made;
}

function splitBearers(lexicon: Lexicon, name: number): Bearers {
  const { forms } = lexicon;
  const [first, end] = formRange(forms, name);
  if (end - first < LEAST_CROWD) return { forms: formsOf(lexicon, name), crowd: undefined };
  const key = textAt(lexicon.gazetteer.names, name);
  const members: number[] = [];
  const others: number[] = [];
  for (let at = first; at < end; at++) {
    const isLike = isPlainContext(forms, at) && isLikeForm(forms, at, members[0] ?? at);
    (isLike ? members : others).push(at);
  }
  if (members.length < LEAST_CROWD) return { forms: formsOf(lexicon, name), crowd: undefined };
  const anybody = { ...unpack(lexicon, members[0] as number, key), number: ANYBODY };
  return {
    forms: others.map((at) => unpack(lexicon, at, key)),
    crowd: { anybody, members: Uint32Array.from(members) },
  };
}

/** The forms of those members of a crowd whose entities `isWanted` names, by number and, where no number is known, by id. */
export function membersOf(
  lexicon: Lexicon,
  { anybody, members }: Crowd,
  { numbers, ids }: NamedEntities,
): LexicalForm[] {
  const { forms } = lexicon;
  const found: LexicalForm[] = [];
  for (const form of members) {
    const isMeant =
      numbers.has(forms.entities[form] as number) || (ids.size > 0 && ids.has(entityOf(forms, form)));
    if (isMeant) found.push(unpack(lexicon, form, anybody.key));
  }
  return found;
}

/** Some entities by their numbers in the lexicon, and those by their ids of which it does not know them. */
export type NamedEntities = { readonly numbers: ReadonlySet<number>; readonly ids: ReadonlySet<string> };

/** The numbers of entities that stand under these spellings. */
export function namedEntities(
  lexicon: Lexicon,
  spelt: Iterable<readonly [id: string, text: string]>,
): NamedEntities {
  const numbers = new Set<number>();
  const ids = new Set<string>();
  for (const [id, text] of spelt) {
    const number = lexicon.numbers.get(id) ?? numberUnder(lexicon, id, text);
    if (number === undefined) ids.add(id);
    else {
      lexicon.numbers.set(id, number);
      numbers.add(number);
    }
  }
  return { numbers, ids };
}

function numberUnder({ gazetteer, forms }: Lexicon, id: string, text: string): number | undefined {
  const name = numberOf(gazetteer, foldedKey(text));
  if (name === undefined) return undefined;
  const [first, end] = formRange(forms, name);
  for (let at = first; at < end; at++) if (entityOf(forms, at) === id) return forms.entities[at];
  return undefined;
}

/** The numbers of the entities that bear a name, folded, unless it is never theirs. */
export function entitiesNamed({ gazetteer, forms }: Lexicon, key: string): ReadonlySet<number> {
  const found = new Set<number>();
  const name = numberOf(gazetteer, key);
  if (name === undefined) return found;
  const [first, end] = formRange(forms, name);
  for (let at = first; at < end; at++)
    if (strengthOf(forms, at) !== 'never') found.add(forms.entities[at] as number);
  return found;
}
