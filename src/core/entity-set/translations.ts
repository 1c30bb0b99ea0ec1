import type { Entity, EntitySet, Translated } from './model';

/** Every text of an item that can be translated is replaced by its translation, where it has one. */
function translated<Item extends object>(item: Item, language: string): Item {
  if (!('translations' in item)) return item;
  const { translations, ...rest } = item as Item & Translated<string>;
  const texts = translations === undefined ? undefined : textsFor(translations, language);
  return { ...rest, ...texts } as Item;
}

/** The texts for a BCP 47 language: its own ("es-MX"), else those of its main language ("es"), in whatever case. */
function textsFor<Texts>(byLanguage: Readonly<Record<string, Texts>>, language: string): Texts | undefined {
  const wanted = language.toLowerCase().replaceAll('_', '-');
  const main = wanted.split('-', 1)[0];
  const find = (tag: string | undefined): Texts | undefined =>
    Object.entries(byLanguage).find(([each]) => each.toLowerCase() === tag)?.[1];
  return find(wanted) ?? find(main);
}

/** An entity in the reader's language; what is not translated stays in the set's own. */
export function entityIn(entity: Entity, language: string): Entity {
  const { roles, facts, relations, links } = entity;
  const all = <Item extends object>(items: readonly Item[]): readonly Item[] =>
    items.map((item) => translated(item, language));
  return translated(
    {
      ...entity,
      ...{ roles: all(roles), facts: all(facts), relations: all(relations) },
      ...(links && { links: all(links) }),
    },
    language,
  );
}

/** What a set says of itself, in the reader's language. */
export function headIn<Head extends Omit<EntitySet, 'entities'>>(head: Head, language: string): Head {
  return translated(head, language);
}

/** A set with all its entities in the reader's language. */
export function setIn(set: EntitySet, language: string): EntitySet {
  return { ...headIn(set, language), entities: set.entities.map((entity) => entityIn(entity, language)) };
}
