import type { Entity, EntityId, EntitySet, Form } from '../entity-set/model';
import { createGazetteerBuilder, textSteps } from './compile-gazetteer';
import { createNumbers } from './entity-numbers';
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
  placeIn,
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
const FORMS_PER_STEP = 2048;

export function createLexiconBuilder(): LexiconBuilder {
  const keys = createGazetteerBuilder();
  const entities = growingWords();
  const flags = growingBytes();
  const ids = createTextPacker();
  const numbers = createNumbers();
  const spelt = growingWords();
  const spellings: string[] = [];
  const conditioned = growingWords();
  const conditions = growingWords();
  const conditionTexts = new Map<string, number>();
  const cues = new Map<string, string>();

  const numberOf = (id: EntityId): number => {
    const { number, isNew } = numbers.of(id);
    if (isNew) ids.add(id);
    return number;
  };
  const addForm = (entity: Pick<Entity, 'id' | 'kind'>, form: Form): void => {
    const folded = fold(form.text);
    if (!keys.add(folded)) return;
    const number = entities.length;
    const isTitleCase = isInTitleCase(form.text, folded);
    if (!isTitleCase) {
      spelt.push(number);
      spellings.push(form.text);
    }
    const rare = rareOf(form);
    if (rare !== undefined) {
      const known = conditionTexts.get(rare) ?? conditionTexts.size;
      conditionTexts.set(rare, known);
      conditioned.push(number);
      conditions.push(known);
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
        entities: yield* entities.join(),
        flags: yield* flags.join(),
        spellings: { forms: yield* spelt.join(), texts: spellings },
        conditions: { forms: yield* conditioned.join(), which: yield* conditions.join() },
      });
      const forms: PackedForms = {
        ...laidOut,
        ids: yield* ids.pack(),
        conditions: { ...laidOut.conditions, texts: [...conditionTexts.keys()] },
      };
      const compiledCues = yield* textSteps([...cues.keys()]);
      const cueSpellings = [...cues.values()];
      const cueTexts = Array.from(compiledCues.order, (cue) => cueSpellings[cue] ?? '');
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
  /** Of some of the forms, in order of their numbers. */
  readonly spellings: { readonly forms: Uint32Array; readonly texts: readonly string[] };
  readonly conditions: { readonly forms: Uint32Array; readonly which: Uint32Array };
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
      const flag = flags[form] as number;
      if ((flag & IS_TITLE_CASE) === 0) {
        spelt.push(form);
        spellings.add(added.spellings.texts[placeIn(added.spellings.forms, from)] ?? '');
      }
      if ((flag & HAS_CONDITIONS) !== 0) {
        conditioned.push(form);
        which.push(added.conditions.which[placeIn(added.conditions.forms, from)] as number);
      }
    }
    if (name % FORMS_PER_STEP === 0) yield;
  }
  return {
    ...{ entities, flags, firstOf: yield* blocks.join() },
    spellings: { forms: yield* spelt.join(), texts: yield* spellings.pack() },
    conditions: { forms: yield* conditioned.join(), which: yield* which.join() },
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
