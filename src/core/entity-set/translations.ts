import type { Entity, EntitySet, Translated } from './model';

/** The language a set's own texts are in, and the one the reader wants. */
type Languages = { readonly own: string; readonly wanted: string };

/**
 * Every text of an item that can be translated is replaced by its translation, where it has one; the others are noted
 * as foreign.
 */
function translated<
  Field extends string,
  Item extends { readonly [F in Field]?: unknown } & Translated<Field>,
>(item: Item, fields: readonly Field[], { own, wanted }: Languages): Item {
  const { translations, ...rest } = item;
  const texts = translations === undefined ? undefined : textsFor(translations, wanted);
  const left =
    mainOf(own) === mainOf(wanted)
      ? []
      : fields.filter((field) => item[field] !== undefined && texts?.[field] === undefined);
  const foreign = left.length === 0 ? undefined : Object.fromEntries(left.map((field) => [field, own]));
  return { ...rest, ...texts, foreign } as unknown as Item;
}

const plain = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');
const mainOf = (tag: string): string => plain(tag).split('-', 1)[0] ?? '';

/** The texts for a BCP 47 language: its own ("es-MX"), else those of its main language ("es"), in whatever case. */
function textsFor<Texts>(byLanguage: Readonly<Record<string, Texts>>, language: string): Texts | undefined {
  const find = (tag: string): Texts | undefined =>
    Object.entries(byLanguage).find(([each]) => each.toLowerCase() === tag)?.[1];
  return find(plain(language)) ?? find(mainOf(language));
}

/** An entity in the reader's language; what is not translated stays in the set's own. */
export function entityIn(entity: Entity, languages: Languages): Entity {
  const { roles, facts, relations, links } = entity;
  return translated(
    {
      ...entity,
      roles: roles.map((role) => translated(role, ['title', 'organization'], languages)),
      facts: facts.map((fact) => translated(fact, ['label', 'value'], languages)),
      relations: relations.map((relation) => translated(relation, ['text', 'inverse'], languages)),
      ...(links && { links: links.map((link) => translated(link, ['label'], languages)) }),
    },
    ['name', 'subtype', 'summary', 'inArticle'],
    languages,
  );
}

/** What a set says of itself, in the reader's language. */
export function headIn<Head extends Omit<EntitySet, 'entities'>>(head: Head, language: string): Head {
  return translated(head, ['title', 'description'], { own: head.language, wanted: language });
}

/** A set with all its entities in the reader's language. */
export function setIn(set: EntitySet, language: string): EntitySet {
  const languages = { own: set.language, wanted: language };
  return { ...headIn(set, language), entities: set.entities.map((entity) => entityIn(entity, languages)) };
}
