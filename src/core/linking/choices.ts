import type { EntityId, EntityKind } from '../entity-set/model';
import { foldedKey } from '../gazetteer/folding';
import type { Mention } from './model';

/** Whom the reader takes a name for on one site, where a page leaves it open between several. */
export type Choice = {
  readonly host: string;
  /** The name as it stood there; its case and accents do not matter. */
  readonly text: string;
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** The entity's name, for the list of choices. */
  readonly name: string;
};

/** Whether a value from a storage or a message is a choice. */
export function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const areTexts = ['host', 'text', 'entity', 'name'].every((field) => typeof fields[field] === 'string');
  return areTexts && (fields.kind === 'person' || fields.kind === 'organization');
}

/** Whether two choices are about the same name on the same site; the later one holds. */
export const isAboutSame = (
  one: Pick<Choice, 'host' | 'text'>,
  other: Pick<Choice, 'host' | 'text'>,
): boolean => one.host === other.host && foldedKey(one.text) === foldedKey(other.text);

/** Whether a mention names one entity: not one that the page leaves open between several. */
export const namesOne = ({ others }: Pick<Mention, 'others'>): boolean => others === undefined;

/** Everybody whom a mention may be. */
export const candidatesOf = ({ entity, others = [] }: Mention): readonly EntityId[] => [entity, ...others];

/**
 * The mentions of a block's text as the reader has settled them for this host: the very same list when there is
 * nothing to settle. A choice of somebody whom the page does not offer there says nothing.
 */
export function applyChoices(
  choices: readonly Choice[],
  mentions: readonly Mention[],
  text: string,
  host: string,
): readonly Mention[] {
  if (choices.length === 0 || mentions.every(namesOne)) return mentions;
  return mentions.map((mention) => {
    if (namesOne(mention)) return mention;
    const about = { host, text: text.slice(mention.start, mention.end) };
    const choice = choices.find((each) => isAboutSame(each, about));
    if (!choice || !candidatesOf(mention).includes(choice.entity)) return mention;
    const { start, end } = mention;
    return { start, end, entity: choice.entity, kind: choice.kind, reason: { code: 'chosen' } };
  });
}
