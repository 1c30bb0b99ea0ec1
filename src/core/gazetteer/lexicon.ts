import type { EntityId, EntityKind, Form } from '../entity-set/model';
import type { FilterData } from './filter';
import { foldedKey } from './folding';
import { type Gazetteer, numberOf } from './gazetteer';
import { entityOf, formAt, formRange, IS_LAST, type PackedForms, strengthOf } from './packed-forms';
import { textAt } from './packed-text';

/** A form with the entity it names, its words folded once. */
export type LexicalForm = {
  readonly entity: EntityId;
  /** The entity's number in the lexicon. */
  readonly number: number;
  readonly kind: EntityKind;
  readonly form: Form;
  readonly key: string;
  /** Numbers of the cues (see `Lexicon.cues`) that settle it. */
  readonly near: readonly number[];
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
};

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
  readonly unpacked: Map<number, readonly LexicalForm[]>;
  /** Likewise the folded forms of entities, by number. */
  readonly ownKeys: Map<number, ReadonlySet<string>>;
};

/** Enough for the names of the pages of a day; beyond it all are forgotten and made anew. */
const MAX_UNPACKED = 4096;
const NONE: readonly never[] = [];

/** Puts a compiled lexicon to work. */
export const openLexicon = (data: LexiconData): Lexicon => ({
  ...data,
  unpacked: new Map(),
  ownKeys: new Map(),
});

/** The forms behind a name of `lexicon.gazetteer`, in order of the sets; within a set in its order. */
export function formsOf(lexicon: Lexicon, name: number): readonly LexicalForm[] {
  const known = lexicon.unpacked.get(name);
  if (known) return known;
  const key = textAt(lexicon.gazetteer.names, name);
  const [first, end] = formRange(lexicon.forms, name);
  const made = Array.from({ length: end - first }, (_, at) => unpack(lexicon, first + at, key));
  if (lexicon.unpacked.size >= MAX_UNPACKED) lexicon.unpacked.clear();
  lexicon.unpacked.set(name, made);
  return made;
}

function unpack({ forms, cues }: Lexicon, at: number, key: string): LexicalForm {
  const { kind, ...form } = formAt(forms, at, key);
  return {
    entity: entityOf(forms, at),
    number: forms.entities[at] as number,
    kind,
    form,
    key,
    near: form.near?.flatMap((cue) => numberOf(cues, foldedKey(cue)) ?? []) ?? NONE,
    notBefore: form.notBefore?.map(foldedKey) ?? NONE,
    notAfter: form.notAfter?.map(foldedKey) ?? NONE,
  };
}

/**
 * The folded forms of a form's entity, but for those that are never it: they tell its own given names from another
 * bearer's. One walk over all forms, a few milliseconds for a million, the first time an entity is asked about.
 */
export function keysOf(lexicon: Lexicon, { number }: Pick<LexicalForm, 'number'>): ReadonlySet<string> {
  const known = lexicon.ownKeys.get(number);
  if (known) return known;
  const { entities, flags } = lexicon.forms;
  const keys = new Set<string>();
  let name = 0;
  for (let form = 0; form < entities.length; form++) {
    if (entities[form] === number && strengthOf(lexicon.forms, form) !== 'never') {
      keys.add(textAt(lexicon.gazetteer.names, name));
    }
    if (((flags[form] as number) & IS_LAST) !== 0) name++;
  }
  if (lexicon.ownKeys.size >= MAX_UNPACKED) lexicon.ownKeys.clear();
  lexicon.ownKeys.set(number, keys);
  return keys;
}
