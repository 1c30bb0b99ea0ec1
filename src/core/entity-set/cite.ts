import type { Cited } from './card';
import type { Entity, EntitySet, Foreign, PartialDate, Role } from './model';

/** One entity as one of the sets tells it. */
export type Account = { readonly set: Pick<EntitySet, 'sources'>; readonly entity: Entity };

/** When a statement held or was checked, and where it was read. */
export function cite(
  { sources }: Account['set'],
  { asOf, checked, source }: Pick<Role, 'asOf' | 'checked' | 'source'>,
): Cited {
  const cited = source !== undefined && Object.hasOwn(sources, source) ? sources[source] : undefined;
  return { ...(asOf && { asOf }), ...(checked && { checked }), ...(cited && { source: cited }) };
}

/** The ends of a period that are known. */
export const period = ({
  from,
  to,
}: {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
}) => ({
  ...(from && { from }),
  ...(to && { to }),
});

/** What is noted of the languages of an item's texts, where there is something to note. */
export const foreignOf = <Field extends string>({ foreign }: Foreign<Field>): Foreign<Field> =>
  foreign === undefined || Object.keys(foreign).length === 0 ? {} : { foreign };

/** Two sets that say the same say it once. */
export function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
