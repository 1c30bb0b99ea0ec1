import type { EntityId } from '../entity-set/model';
import { foldedKey } from '../gazetteer/folding';
import type { Mention } from './model';

/**
 * What the reader has said is not this entity: one mention on one page, the entity on one site, or a spelling
 * everywhere. `name` is the entity's, for the list of exclusions.
 */
export type Exclusion = { readonly entity: EntityId; readonly name: string } & (
  | {
      readonly scope: 'mention';
      /** Address of the page, without `#…`. */
      readonly page: string;
      readonly before: string;
      readonly text: string;
      readonly after: string;
    }
  | { readonly scope: 'site'; readonly host: string }
  | { readonly scope: 'form'; readonly text: string }
);

export type ExclusionScope = Exclusion['scope'];

/** Whether a value from a storage or a message is an exclusion. */
export function isExclusion(value: unknown): value is Exclusion {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const { scope } = fields;
  if (scope !== 'mention' && scope !== 'site' && scope !== 'form') return false;
  return ['entity', 'name', ...EXCLUSION_FIELDS[scope]].every((field) => typeof fields[field] === 'string');
}

/** The fields of an exclusion beside its entity and name, by scope. */
const EXCLUSION_FIELDS: Record<Exclusion['scope'], readonly string[]> = {
  mention: ['page', 'before', 'text', 'after'],
  site: ['host'],
  form: ['text'],
};

/** Where a document is, as exclusions know it. */
export type Place = { readonly host: string; readonly page: string };

/** Enough of a sentence to know a place again after the page around it changed. */
const CONTEXT_UNITS = 32;

/** The exclusion of one mention in a block's text. */
export function excludeMention(
  scope: ExclusionScope,
  mention: Pick<Mention, 'start' | 'end' | 'entity'>,
  name: string,
  text: string,
  { host, page }: Place,
): Exclusion {
  const { entity } = mention;
  if (scope === 'site') return { scope, entity, name, host };
  const words = text.slice(mention.start, mention.end);
  return scope === 'form'
    ? { scope, entity, name, text: words }
    : { scope, entity, name, page, text: words, ...contextOf(text, mention) };
}

/** Whether the reader has excluded a mention of a block. */
export function isExcluded(
  exclusions: readonly Exclusion[],
  mention: Pick<Mention, 'start' | 'end' | 'entity'>,
  text: string,
  place: Place,
): boolean {
  return exclusions.some((exclusion) => {
    if (exclusion.entity !== mention.entity) return false;
    if (exclusion.scope === 'site') return exclusion.host === place.host;
    const words = text.slice(mention.start, mention.end);
    if (exclusion.scope === 'form') return foldedKey(exclusion.text) === foldedKey(words);
    const { before, after } = contextOf(text, mention);
    return (
      exclusion.page === place.page &&
      exclusion.text === words &&
      exclusion.before === before &&
      exclusion.after === after
    );
  });
}

/** Whether two exclusions say the same. */
export const isSameExclusion = (one: Exclusion, other: Exclusion): boolean => keyOf(one) === keyOf(other);

function keyOf(exclusion: Exclusion): string {
  const { scope, entity } = exclusion;
  if (scope === 'site') return JSON.stringify([scope, entity, exclusion.host]);
  if (scope === 'form') return JSON.stringify([scope, entity, foldedKey(exclusion.text)]);
  const { page, before, text, after } = exclusion;
  return JSON.stringify([scope, entity, page, before, text, after]);
}

function contextOf(text: string, { start, end }: { start: number; end: number }) {
  return {
    before: text.slice(Math.max(0, start - CONTEXT_UNITS), start),
    after: text.slice(end, end + CONTEXT_UNITS),
  };
}
