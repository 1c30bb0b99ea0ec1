import type { Entity, EntityId, EntitySet, Form } from '../entity-set/model';
import { compileTexts, createGazetteerBuilder } from './compile-gazetteer';
import { fold, foldedKey } from './folding';
import { deriveForms } from './form-derivation';
import { growingBytes, growingWords } from './growing';
import { type Lexicon, type LexiconData, openLexicon } from './lexicon';
import { filterOf } from './lexicon-filter';
import {
  type Conditions,
  flagsOf,
  HAS_CONDITIONS,
  IS_LAST,
  IS_TITLE_CASE,
  isInTitleCase,
  NAMES_PER_BLOCK_LOG2,
  type PackedForms,
} from './packed-forms';
import { createTextPacker } from './packed-text';
import { runAtOnce, type Steps } from './steps';

export type LexiconBuilder = {
  /** Takes an entity with its forms. Entities of a set with priority come first. */
  add(entity: Pick<Entity, 'id' | 'kind' | 'name' | 'forms'>): void;
  /** Compiles what has been added. */
  finish(revision: string): Steps<LexiconData>;
};

/** So many forms are laid out between two chances to rest. */
const FORMS_PER_STEP = 4096;

export function createLexiconBuilder(): LexiconBuilder {
  const keys = createGazetteerBuilder();
  const entities = growingWords();
  const flags = growingBytes();
  const ids = createTextPacker();
  const numbers = new Map<EntityId, number>();
  const spellings = new Map<number, string>();
  const conditions = new Map<number, number>();
  const conditionTexts = new Map<string, number>();
  const cues = new Map<string, string>();

  const numberOf = (id: EntityId): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    ids.add(id);
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const addForm = (entity: Pick<Entity, 'id' | 'kind'>, form: Form): void => {
    const folded = fold(form.text);
    if (!keys.add(folded)) return;
    const number = entities.length;
    const isTitleCase = isInTitleCase(form.text, folded);
    if (!isTitleCase) spellings.set(number, form.text);
    const rare = rareOf(form);
    if (rare !== undefined) {
      const known = conditionTexts.get(rare) ?? conditionTexts.size;
      conditionTexts.set(rare, known);
      conditions.set(number, known);
    }
    for (const cue of form.near ?? []) {
      const key = foldedKey(cue);
      if (!cues.has(key)) cues.set(key, cue);
    }
    entities.push(numberOf(entity.id));
    flags.push(
      flagsOf(entity.kind, form) |
        (isTitleCase ? IS_TITLE_CASE : 0) |
        (rare === undefined ? 0 : HAS_CONDITIONS),
    );
  };

  return {
    add(entity) {
      for (const form of entity.forms) addForm(entity, form);
      for (const form of deriveForms(entity)) addForm(entity, form);
    },
    *finish(revision) {
      const { gazetteer, order, firstOf } = yield* keys.finish();
      const laidOut = yield* layOut(order, firstOf, {
        entities: entities.view(),
        flags: flags.view(),
        spellings,
        conditions,
      });
      const forms: PackedForms = {
        ...laidOut,
        ids: ids.pack(),
        conditions: { ...laidOut.conditions, texts: [...conditionTexts.keys()] },
      };
      const compiledCues = compileTexts([...cues.keys()]);
      const spelt = [...cues.values()];
      const cueTexts = Array.from(compiledCues.order, (cue) => spelt[cue] ?? '');
      const filter = yield* filterOf(gazetteer, forms, revision);
      return { revision, gazetteer, forms, cues: compiledCues.gazetteer, cueTexts, filter };
    },
  };
}

/** What few forms have, as text: equal for equal conditions. */
function rareOf({ near, notBefore, notAfter, hosts, languages }: Form): string | undefined {
  if (!near && !notBefore && !notAfter && !hosts && !languages) return undefined;
  const rare: Conditions = {
    ...(near && near.length > 0 && { near }),
    ...(notBefore && notBefore.length > 0 && { notBefore }),
    ...(notAfter && notAfter.length > 0 && { notAfter }),
    ...(hosts && hosts.length > 0 && { hosts }),
    ...(languages && { languages }),
  };
  const text = JSON.stringify(rare);
  return text === '{}' ? undefined : text;
}

type Added = {
  readonly entities: Uint32Array;
  readonly flags: Uint8Array;
  readonly spellings: ReadonlyMap<number, string>;
  readonly conditions: ReadonlyMap<number, number>;
};

/** The forms in the order of their names. */
function* layOut(order: Uint32Array, firstOf: Uint32Array, added: Added) {
  const entities = new Uint32Array(order.length);
  const flags = new Uint8Array(order.length);
  const blocks = growingWords();
  const spelt = growingWords();
  const spellings = createTextPacker();
  const conditioned = growingWords();
  const which = growingWords();
  for (let name = 0; name + 1 < firstOf.length; name++) {
    const first = firstOf[name] as number;
    const end = firstOf[name + 1] as number;
    if ((name & ((1 << NAMES_PER_BLOCK_LOG2) - 1)) === 0) blocks.push(first);
    for (let form = first; form < end; form++) {
      const from = order[form] as number;
      entities[form] = added.entities[from] as number;
      flags[form] = (added.flags[from] as number) | (form + 1 === end ? IS_LAST : 0);
      const spelling = added.spellings.get(from);
      if (spelling !== undefined) {
        spelt.push(form);
        spellings.add(spelling);
      }
      const condition = added.conditions.get(from);
      if (condition !== undefined) {
        conditioned.push(form);
        which.push(condition);
      }
    }
    if (name % FORMS_PER_STEP === 0) yield;
  }
  return {
    ...{ entities, flags, firstOf: blocks.copy() },
    spellings: { forms: spelt.copy(), texts: spellings.pack() },
    conditions: { forms: conditioned.copy(), which: which.copy() },
  };
}

/** Compiles the forms of the sets at once. Sets that are `listOnly` stay out: their entities are never marked. */
export function compileLexicon(sets: readonly EntitySet[], revision: string): Lexicon {
  const builder = createLexiconBuilder();
  for (const set of sets) {
    if (set.listOnly) continue;
    for (const entity of set.entities) builder.add(entity);
  }
  return openLexicon(runAtOnce(builder.finish(revision)));
}
