import type { Steps } from '../gazetteer/steps';
import { type Fault, fault } from './fault';
import type { EntitySet, Translated } from './model';
import { LANGUAGE } from './schema';

/** Translations under what is no language, and of texts that the item itself does not have. */
export function* translationFaults(set: EntitySet): Steps<Fault[]> {
  const faults: Fault[] = [];
  let looked = 0;
  for (const [path, item] of translatedIn(set)) {
    faults.push(...faultsIn(item, path));
    if (++looked % ITEMS_PER_STEP === 0) yield;
  }
  return faults;
}

/** So many items are checked between two chances to rest. */
const ITEMS_PER_STEP = 1024;

function faultsIn(item: Translated<string>, path: string): Fault[] {
  return Object.entries(item.translations ?? {}).flatMap(([language, texts]) => {
    const at = `${path}translations.${language}`;
    if (!LANGUAGE.test(language)) return [fault(at, 'not_language')];
    return Object.keys(texts)
      .filter((field) => typeof Reflect.get(item, field) !== 'string')
      .map((field) => fault(`${at}.${field}`, 'nothing_to_translate', field));
  });
}

/** Everything in a set that may be translated, with the beginning of its path. */
function* translatedIn(set: EntitySet): Generator<[string, Translated<string>]> {
  yield ['', set];
  for (const [at, entity] of set.entities.entries()) {
    const path = `entities[${at}].`;
    yield [path, entity];
    for (const list of ['roles', 'facts', 'relations', 'links'] as const) {
      for (const [place, item] of (entity[list] ?? []).entries()) yield [`${path}${list}[${place}].`, item];
    }
  }
}
