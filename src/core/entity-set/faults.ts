import type { Entity, EntitySet, PartialDate } from './model';
import { daysOf } from './partial-date';

/** What the shape alone cannot tell is wrong with a set: each fault as `path: words`. */
export function faultsOf(set: EntitySet, shipped: boolean): string[] {
  const faults: string[] = [];
  const ids = new Map<string, number>();
  set.entities.forEach((entity, at) => {
    const first = ids.get(entity.id);
    if (first === undefined) ids.set(entity.id, at);
    else faults.push(`entities[${at}].id: "${entity.id}" is already the id of entities[${first}]`);
  });
  for (const [path, date] of datesOf(set)) {
    if (date !== undefined && daysOf(date) === undefined)
      faults.push(`${path}: there is no such day as ${date}`);
  }
  set.entities.forEach((entity, at) => {
    faults.push(...formFaults(entity, `entities[${at}]`));
    for (const list of ['roles', 'facts', 'relations'] as const) {
      entity[list].forEach((statement, place) => {
        const path = `entities[${at}].${list}[${place}]`;
        faults.push(...statementFaults(statement, path, set, shipped));
      });
    }
    entity.relations.forEach((relation, place) => {
      const path = `entities[${at}].relations[${place}].entity`;
      if (!ids.has(relation.entity))
        faults.push(`${path}: no entity of this set has the id "${relation.entity}"`);
      else if (relation.entity === entity.id)
        faults.push(`${path}: an entity cannot stand in a relation to itself`);
    });
  });
  return faults;
}

type Statement = { asOf?: PartialDate; source?: string; from?: PartialDate; to?: PartialDate };

function statementFaults(statement: Statement, path: string, set: EntitySet, shipped: boolean): string[] {
  const faults: string[] = [];
  const { source, asOf, from, to } = statement;
  if (source !== undefined && !Object.hasOwn(set.sources, source)) {
    faults.push(`${path}.source: the set has no source "${source}"`);
  }
  if (shipped && source === undefined)
    faults.push(`${path}.source: is missing; a set that ships has one everywhere`);
  if (shipped && asOf === undefined)
    faults.push(`${path}.asOf: is missing; a set that ships has one everywhere`);
  const start = from === undefined ? undefined : daysOf(from);
  const end = to === undefined ? undefined : daysOf(to);
  if (start && end && end.last < start.first) faults.push(`${path}.to: ${to} is before ${from}`);
  return faults;
}

/** Two forms of one text are only useful when they hold under other conditions. */
function formFaults(entity: Entity, path: string): string[] {
  const seen = new Map<string, number>();
  return entity.forms.flatMap((form, at) => {
    const condition = JSON.stringify([
      form.text,
      form.strength,
      form.exact ?? [],
      form.languages ?? [],
      form.hosts ?? [],
    ]);
    const first = seen.get(condition);
    if (first !== undefined)
      return [`${path}.forms[${at}]: says the same as forms[${first}] ("${form.text}")`];
    seen.set(condition, at);
    return [];
  });
}

function* datesOf(set: EntitySet): Generator<[string, PartialDate | undefined]> {
  yield ['updated', set.updated];
  yield ['article.published', set.article?.published];
  for (const [key, source] of Object.entries(set.sources)) {
    yield [`sources.${key}.published`, source.published];
    yield [`sources.${key}.accessed`, source.accessed];
  }
  for (const [at, entity] of set.entities.entries()) {
    for (const list of ['roles', 'facts', 'relations'] as const) {
      for (const [place, statement] of entity[list].entries()) {
        const path = `entities[${at}].${list}[${place}]`;
        const { asOf, from, to }: Statement = statement;
        yield [`${path}.asOf`, asOf];
        yield [`${path}.from`, from];
        yield [`${path}.to`, to];
      }
    }
  }
}
