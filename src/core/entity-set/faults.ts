import { foldedKey } from '../gazetteer/folding';
import { deriveForms, surnameOf } from '../gazetteer/form-derivation';
import type { Steps } from '../gazetteer/steps';
import { type Fault, fault } from './fault';
import type { Entity, EntitySet, PartialDate } from './model';
import { daysOf } from './partial-date';
import { translationFaults } from './translation-faults';

/** What the shape alone cannot tell is wrong with a set. */
export function* faultsOf(set: EntitySet, shipped: boolean): Steps<Fault[]> {
  const faults: Fault[] = [];
  const ids = new Map<string, number>();
  for (const [at, entity] of set.entities.entries()) {
    if (RESERVED.includes(entity.id)) faults.push(fault(`entities[${at}].id`, 'reserved', entity.id));
    const first = ids.get(entity.id);
    if (first === undefined) ids.set(entity.id, at);
    else faults.push(fault(`entities[${at}].id`, 'same_id', entity.id, `entities[${first}]`));
    if (at % ENTITIES_PER_STEP === 0) yield;
  }
  faults.push(...(yield* dateFaults(set)));
  faults.push(...(yield* translationFaults(set)));
  for (const [at, entity] of set.entities.entries()) {
    faults.push(...entityFaults(entity, `entities[${at}]`, ids, set, shipped));
    if (at % ENTITIES_PER_STEP === 0) yield;
  }
  return faults;
}

/** So many entities are checked between two chances to rest. */
const ENTITIES_PER_STEP = 256;

function* dateFaults(set: EntitySet): Steps<Fault[]> {
  const faults: Fault[] = [];
  let looked = 0;
  for (const [path, date] of datesOf(set)) {
    if (date !== undefined && daysOf(date) === undefined) faults.push(fault(path, 'no_such_day', date));
    if (++looked % ENTITIES_PER_STEP === 0) yield;
  }
  return faults;
}

function entityFaults(
  entity: Entity,
  path: string,
  ids: ReadonlyMap<string, number>,
  set: EntitySet,
  shipped: boolean,
): Fault[] {
  const faults = [...shortNameFaults(entity, path), ...formFaults(entity, path)];
  for (const list of ['roles', 'facts', 'relations'] as const) {
    for (const [place, statement] of entity[list].entries())
      faults.push(...statementFaults(statement, `${path}.${list}[${place}]`, set, shipped));
  }
  for (const [place, relation] of entity.relations.entries()) {
    const at = `${path}.relations[${place}].entity`;
    if (!ids.has(relation.entity)) faults.push(fault(at, 'no_such_entity', relation.entity));
    else if (relation.entity === entity.id) faults.push(fault(at, 'tied_to_itself'));
  }
  return faults;
}

type Statement = { asOf?: PartialDate; source?: string; from?: PartialDate; to?: PartialDate };

function statementFaults(statement: Statement, path: string, set: EntitySet, shipped: boolean): Fault[] {
  const faults: Fault[] = [];
  const { source, asOf, from, to } = statement;
  if (source !== undefined && !Object.hasOwn(set.sources, source)) {
    faults.push(fault(`${path}.source`, 'no_such_source', source));
  }
  if (shipped && source === undefined) faults.push(fault(`${path}.source`, 'missing_in_shipped'));
  if (shipped && asOf === undefined) faults.push(fault(`${path}.asOf`, 'missing_in_shipped'));
  const start = from === undefined ? undefined : daysOf(from);
  const end = to === undefined ? undefined : daysOf(to);
  if (start && end && end.last < start.first)
    faults.push(fault(`${path}.to`, 'ends_before', to ?? '', from ?? ''));
  return faults;
}

/** Keys that every object has or loses by itself: nothing of a reader's can be kept under them. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Source keys that nothing can be kept under. They are gone once the shape was checked, so this asks what was read. */
export function sourceKeyFaults(json: object): Fault[] {
  const sources: unknown = 'sources' in json ? json.sources : undefined;
  if (typeof sources !== 'object' || sources === null) return [];
  return RESERVED.filter((key) => Object.hasOwn(sources, key)).map((key) =>
    fault(`sources.${key}`, 'reserved', key),
  );
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;
const NAME_MIN_LETTERS = 2;

/** Nearly every name: folding takes time, and sets may hold a million of them. */
const PLAINLY_LONG = /[a-z0-9].*?[a-z0-9]/is;

function isTooShort(text: string): boolean {
  return !PLAINLY_LONG.test(text) && (foldedKey(text).match(LETTER_OR_DIGIT)?.length ?? 0) < NAME_MIN_LETTERS;
}

/** Names that would be found everywhere: "X", "á", "a ", "..", and a surname such as the one of "Malcolm X". */
function shortNameFaults(entity: Entity, path: string): Fault[] {
  const listed = entity.forms.flatMap((form, at) =>
    isTooShort(form.text) ? [fault(`${path}.forms[${at}].text`, 'too_short', NAME_MIN_LETTERS)] : [],
  );
  if (isTooShort(entity.name)) return [fault(`${path}.name`, 'too_short', NAME_MIN_LETTERS), ...listed];
  const surname = entity.kind === 'person' ? surnameOf(entity.name) : undefined;
  if (surname === undefined || !isTooShort(surname)) return listed;
  if (!deriveForms(entity).some((form) => form.text === surname)) return listed;
  return [fault(`${path}.name`, 'too_short_surname', surname, NAME_MIN_LETTERS, entity.name), ...listed];
}

/** Two forms of one text are only useful when they hold under other conditions. */
function formFaults(entity: Entity, path: string): Fault[] {
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
      return [fault(`${path}.forms[${at}]`, 'same_form', `forms[${first}]`, form.text)];
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
