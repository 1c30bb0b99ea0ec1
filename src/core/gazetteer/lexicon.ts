import type { EntityId, EntityKind, Form } from '../entity-set/model';
import type { Bearers } from './bearers';
import type { FilterData } from './filter';
import { foldedKey } from './folding';
import { type Gazetteer, numberOf } from './gazetteer';
import {
  entityOf,
  type FormsByEntity,
  formAt,
  formRange,
  groupByEntity,
  nameOf,
  type PackedForms,
  strengthOf,
} from './packed-forms';
import { textAt } from './packed-text';

/** A form with the entity it names, its words folded once. */
export type LexicalForm = {
  readonly entity: EntityId;
  /** The entity's number in the lexicon. */
  readonly number: number;
  readonly kind: EntityKind;
  readonly form: Form;
  readonly key: string;
  /** The key under which bearers of one surname meet: hyphens and spaces part the same names. */
  readonly surname: string;
  /** Numbers of the cues (see `Lexicon.cues`) that settle it. */
  readonly near: readonly number[];
  /** Those of them that hold the form itself: "mayor roe". */
  readonly titles: readonly Title[];
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
};

/** A cue, folded, that holds the form's words `offset` units after its beginning. */
export type Title = { readonly cue: number; readonly key: string; readonly offset: number };

/** All forms of all active sets, compiled: typed arrays and a little JSON, to be stored and loaded as it is. */
export type LexiconData = {
  /** Names the active sets and their contents. */
  readonly revision: string;
  readonly gazetteer: Gazetteer;
  readonly forms: PackedForms;
  /** The settling words of all forms, as a gazetteer of their own. */
  readonly cues: Gazetteer;
  /** Each cue as it was first spelt. */
  readonly cueTexts: readonly string[];
  readonly filter: FilterData;
};

/** A compiled lexicon at work. */
export type Lexicon = LexiconData & {
  /** Forms that were asked for lately, by name: pages repeat their names. */
  readonly unpacked: Map<number, Bearers>;
  /** The numbers of entities that were asked for lately. */
  readonly numbers: Map<string, number>;
  /** Likewise the folded forms of entities, by number. */
  readonly ownKeys: Map<number, ReadonlySet<string>>;
  /** Which forms an entity has: made when it is first asked for. */
  byEntity: FormsByEntity | undefined;
};

/** Enough for the names of the pages of a day; beyond it all are forgotten and made anew. */
export const MAX_UNPACKED = 4096;
const NONE: readonly never[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();

/** Number of an entity that stands for any of many, and has no forms of its own. */
export const ANYBODY = -1;

/** Puts a compiled lexicon to work. */
export const openLexicon = (data: LexiconData): Lexicon => ({
  ...data,
  unpacked: new Map(),
  numbers: new Map(),
  ownKeys: new Map(),
  byEntity: undefined,
});

/** The forms behind a name of `lexicon.gazetteer`, in order of the sets; within a set in its order. */
export function formsOf(lexicon: Lexicon, name: number): readonly LexicalForm[] {
  const key = textAt(lexicon.gazetteer.names, name);
  const [first, end] = formRange(lexicon.forms, name);
  return Array.from({ length: end - first }, (_, at) => unpack(lexicon, first + at, key));
}

/** One form, of the name with this folded text. */
export function unpack({ forms, cues }: Lexicon, at: number, key: string): LexicalForm {
  const { kind, ...form } = formAt(forms, at, key);
  const near = form.near?.map(foldedKey) ?? NONE;
  return {
    entity: entityOf(forms, at),
    number: forms.entities[at] as number,
    kind,
    form,
    key,
    surname: key.replaceAll('-', ' '),
    near: near.flatMap((cue) => numberOf(cues, cue) ?? []),
    titles: near.flatMap((cue) => titlesOf(cue, key, numberOf(cues, cue))),
    notBefore: form.notBefore?.map(foldedKey) ?? NONE,
    notAfter: form.notAfter?.map(foldedKey) ?? NONE,
  };
}

/** Longer cues do not count as titles. */
const MAX_TITLE = 60;

/** The places of a cue at which it holds the words of a form. */
function titlesOf(cue: string, key: string, number: number | undefined): Title[] {
  const titles: Title[] = [];
  if (number === undefined || cue.length === key.length) return titles;
  for (let at = cue.indexOf(key); at !== -1 && at <= MAX_TITLE; at = cue.indexOf(key, at + 1))
    titles.push({ cue: number, key: cue, offset: at });
  return titles;
}

/**
 * The folded forms of a form's entity, but for those that are never it: they tell its own given names from another
 * bearer's.
 */
export function keysOf(lexicon: Lexicon, { number }: Pick<LexicalForm, 'number'>): ReadonlySet<string> {
  if (number === ANYBODY) return NO_KEYS;
  const known = lexicon.ownKeys.get(number);
  if (known) return known;
  const keys = new Set<string>();
  for (const form of formsOfEntity(lexicon, number)) {
    if (strengthOf(lexicon.forms, form) !== 'never')
      keys.add(textAt(lexicon.gazetteer.names, nameOf(lexicon.forms, form)));
  }
  if (lexicon.ownKeys.size >= MAX_UNPACKED) lexicon.ownKeys.clear();
  lexicon.ownKeys.set(number, keys);
  return keys;
}

/** The numbers of an entity's forms, in order. One walk over all forms, some milliseconds for a million, for the first entity asked about. */
function formsOfEntity(lexicon: Lexicon, entity: number): Uint32Array {
  lexicon.byEntity ??= groupByEntity(lexicon.forms);
  const { forms, firstOf } = lexicon.byEntity;
  return forms.subarray(firstOf[entity], firstOf[entity + 1]);
}
