import type { Entity, EntityId, EntityKind, EntitySet, Form } from '../entity-set/model';
import { type FilterData, makeFilterData } from './filter';
import { foldedKey } from './folding';
import { deriveForms } from './form-derivation';
import { compileGazetteer, type Gazetteer } from './gazetteer';

/** A form with the entity it names, its words folded once. */
export type LexicalForm = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly form: Form;
  readonly key: string;
  /** Numbers of the cues (see `Lexicon.cues`) that settle it. */
  readonly near: readonly number[];
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
};

/** All forms of all active sets, compiled. */
export type Lexicon = {
  /** Names the active sets and their contents. */
  readonly revision: string;
  readonly gazetteer: Gazetteer;
  /** The forms behind each name of the gazetteer. */
  readonly forms: readonly (readonly LexicalForm[])[];
  /** The settling words of all forms, as a gazetteer of their own. */
  readonly cues: Gazetteer;
  readonly cueTexts: readonly string[];
  /** Folded forms of each entity, but for those that are never it: they tell its own given names from another bearer's. */
  readonly keysOf: ReadonlyMap<EntityId, ReadonlySet<string>>;
  readonly filter: FilterData;
};

/** A form of more units than this, case kept, is filtered like any other. */
const SHORT_UNITS = 4;

/** Compiles the forms of the sets. Sets that are `listOnly` stay out: their entities are never marked. */
export function compileLexicon(sets: readonly EntitySet[], revision: string): Lexicon {
  const cues = numbered();
  const names = numbered();
  const forms: LexicalForm[][] = [];
  const keysOf = new Map<EntityId, Set<string>>();
  for (const set of sets) {
    if (set.listOnly) continue;
    for (const entity of set.entities) {
      const keys = keysOf.get(entity.id) ?? new Set<string>();
      keysOf.set(entity.id, keys);
      for (const form of [...entity.forms, ...deriveForms(entity)]) {
        const lexical = lexicalForm(entity, form, cues.of);
        if (lexical.key === '') continue;
        if (form.strength !== 'never') keys.add(lexical.key);
        const name = names.of(lexical.key);
        const same = forms[name] ?? [];
        forms[name] = same;
        same.push(lexical);
      }
    }
  }
  return {
    revision,
    gazetteer: compileGazetteer(names.keys),
    forms,
    cues: compileGazetteer(cues.keys),
    cueTexts: cues.texts,
    keysOf,
    filter: filterOf(forms.flat(), revision),
  };
}

function lexicalForm(entity: Entity, form: Form, cueOf: (text: string) => number): LexicalForm {
  return {
    entity: entity.id,
    kind: entity.kind,
    form,
    key: foldedKey(form.text),
    near: (form.near ?? []).map(cueOf),
    notBefore: (form.notBefore ?? []).map(foldedKey),
    notAfter: (form.notAfter ?? []).map(foldedKey),
  };
}

/** Gives each folded text a number, the same text the same one. */
function numbered() {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const texts: string[] = [];
  const of = (text: string): number => {
    const key = foldedKey(text);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    texts.push(text);
    return keys.push(key) - 1;
  };
  return { of, keys, texts };
}

/**
 * Only what can be marked without a stronger form wakes anybody: a `context` form that only a stronger form
 * or a host settles is found by those.
 */
function filterOf(forms: readonly LexicalForm[], revision: string): FilterData {
  const folded: string[] = [];
  const short: string[] = [];
  const hosts: string[] = [];
  for (const { form, key, near } of forms) {
    if (form.strength === 'never') continue;
    hosts.push(...(form.hosts ?? []));
    if (form.strength === 'context' && near.length === 0) continue;
    const exactCase = form.exact?.includes('case') ?? false;
    if (exactCase && key.length <= SHORT_UNITS) short.push(form.text, form.text.toUpperCase());
    else folded.push(key);
  }
  return makeFilterData({ folded, short, hosts }, revision);
}
