import type { EntityId, EntityKind, Form, Strength } from '../entity-set/model';
import { type Folded, SPACE } from './folding';
import { type PackedText, textAt } from './packed-text';

/** The forms behind the names of a gazetteer, on typed arrays: five bytes a form beside what is rare. */
export type PackedForms = {
  /** The entity of each form: a number of `ids`. Forms lie in the order of their names. */
  readonly entities: Uint32Array;
  /** Strength, exactness, kind and what else must be looked up, see the bits below. */
  readonly flags: Uint8Array;
  /** The first form of every sixteenth name. */
  readonly firstOf: Uint32Array;
  readonly ids: PackedText;
  /** Spellings that cannot be told from the folded name. */
  readonly spellings: { readonly forms: Uint32Array; readonly texts: PackedText };
  /** `near`, `notBefore`, `notAfter`, `hosts` and `languages` of the few forms that have any, as JSON; many forms share one. */
  readonly conditions: {
    readonly forms: Uint32Array;
    readonly which: Uint32Array;
    readonly texts: readonly string[];
  };
};

export type Conditions = Pick<Form, 'near' | 'notBefore' | 'notAfter' | 'hosts' | 'languages'>;

const STRENGTHS: readonly Strength[] = ['always', 'guarded', 'context', 'never'];
const STRENGTH = 0b11;
const EXACT_CASE = 1 << 2;
const EXACT_ACCENTS = 1 << 3;
export const ORGANIZATION = 1 << 4;
/** The name has no further form. */
export const IS_LAST = 1 << 5;
/** The spelling is the folded name with a capital at the beginning of each word. */
export const IS_TITLE_CASE = 1 << 6;
export const HAS_CONDITIONS = 1 << 7;

export const NAMES_PER_BLOCK_LOG2 = 4;
const BLOCK_MASK = (1 << NAMES_PER_BLOCK_LOG2) - 1;

export function flagsOf(kind: EntityKind, { strength, exact }: Form): number {
  return (
    STRENGTHS.indexOf(strength) |
    (exact?.includes('case') ? EXACT_CASE : 0) |
    (exact?.includes('accents') ? EXACT_ACCENTS : 0) |
    (kind === 'organization' ? ORGANIZATION : 0)
  );
}

/** The numbers of the forms of a name, in order of the sets: `[first, end)`. */
export function formRange({ flags, firstOf }: PackedForms, name: number): readonly [number, number] {
  let form = firstOf[name >> NAMES_PER_BLOCK_LOG2] as number;
  for (let before = name & BLOCK_MASK; before > 0; form++) {
    if (((flags[form] as number) & IS_LAST) !== 0) before--;
  }
  const first = form;
  while (((flags[form] as number) & IS_LAST) === 0) form++;
  return [first, form + 1];
}

/** The name of a form: the way back from `formRange`. */
export function nameOf({ flags, firstOf }: PackedForms, form: number): number {
  const block = lastUpTo(firstOf, form);
  let first = firstOf[block] as number;
  let name = block << NAMES_PER_BLOCK_LOG2;
  for (; first < form; first++) if (((flags[first] as number) & IS_LAST) !== 0) name++;
  return name;
}

/** The forms of each entity: `forms[firstOf[entity]] .. forms[firstOf[entity + 1]]`. */
export type FormsByEntity = { readonly forms: Uint32Array; readonly firstOf: Uint32Array };

export function groupByEntity({ entities, ids }: PackedForms): FormsByEntity {
  const firstOf = new Uint32Array(ids.lengths.length + 2);
  // Counted two places further on, so that filling moves every beginning to where it belongs.
  for (const entity of entities) firstOf[entity + 2] = (firstOf[entity + 2] as number) + 1;
  for (let at = 2; at < firstOf.length; at++)
    firstOf[at] = (firstOf[at] as number) + (firstOf[at - 1] as number);
  const forms = new Uint32Array(entities.length);
  for (let form = 0; form < entities.length; form++) {
    const next = (entities[form] as number) + 1;
    forms[firstOf[next] as number] = form;
    firstOf[next] = (firstOf[next] as number) + 1;
  }
  return { forms, firstOf };
}

/** The id of a form's entity. */
export function entityOf({ entities, ids }: PackedForms, form: number): EntityId {
  // Ids were checked when their set was parsed; packing keeps every string as it is.
  return textAt(ids, entities[form] as number) as EntityId;
}

/** A form as its set has it; `key` is its folded name. */
export function formAt(forms: PackedForms, form: number, key: string): Form & { readonly kind: EntityKind } {
  const flags = forms.flags[form] as number;
  const strength = STRENGTHS[flags & STRENGTH] as Strength;
  const exact = [
    ...((flags & EXACT_CASE) !== 0 ? (['case'] as const) : []),
    ...((flags & EXACT_ACCENTS) !== 0 ? (['accents'] as const) : []),
  ];
  return {
    text: (flags & IS_TITLE_CASE) !== 0 ? inTitleCase(key) : spellingOf(forms, form),
    strength,
    kind: (flags & ORGANIZATION) !== 0 ? 'organization' : 'person',
    ...(exact.length > 0 && { exact }),
    ...((flags & HAS_CONDITIONS) !== 0 && conditionsOf(forms, form)),
  };
}

/** Latin letters at the beginning of the text and of its words as capitals: how most names are spelt. */
export const inTitleCase = (key: string): string =>
  key.replace(/(^| )([a-z])/g, (_, space: string, letter: string) => space + letter.toUpperCase());

/** Whether that is how a text is spelt; `folded` is the text folded. */
export function isInTitleCase(text: string, { codes, length }: Folded): boolean {
  if (length !== text.length) return false;
  let isStart = true;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    const isLatin = code >= 0x61 && code <= 0x7a;
    if (text.charCodeAt(at) !== (isStart && isLatin ? code - 0x20 : code)) return false;
    isStart = code === SPACE;
  }
  return true;
}

/** Strength alone, without making the form: what a walk over all forms asks. */
export const strengthOf = ({ flags }: PackedForms, form: number): Strength =>
  STRENGTHS[(flags[form] as number) & STRENGTH] as Strength;

/** Whether a person's form needs evidence and has no further conditions: what a derived surname is. */
export function isPlainContext(forms: PackedForms, form: number): boolean {
  const flags = forms.flags[form] as number;
  return strengthOf(forms, form) === 'context' && (flags & (ORGANIZATION | HAS_CONDITIONS)) === 0;
}

/** Whether two forms of one name without conditions differ only in whose they are. */
export const isLikeForm = (forms: PackedForms, one: number, other: number): boolean =>
  (((forms.flags[one] as number) ^ (forms.flags[other] as number)) & ~IS_LAST) === 0 &&
  (((forms.flags[one] as number) & IS_TITLE_CASE) !== 0 ||
    spellingOf(forms, one) === spellingOf(forms, other));

function spellingOf({ spellings: { forms, texts } }: PackedForms, form: number): string {
  return textAt(texts, placeIn(forms, form));
}

function conditionsOf({ conditions: { forms, which, texts } }: PackedForms, form: number): Conditions {
  // Written by `compile-lexicon` from forms that were checked when their set was parsed.
  return JSON.parse(texts[which[placeIn(forms, form)] as number] as string) as Conditions;
}

/** Binary search in sorted numbers. */
export function placeIn(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the last of some sorted numbers, the first of which is 0, that is not greater than this one. */
function lastUpTo(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
