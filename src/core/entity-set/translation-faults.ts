import type { Steps } from '../gazetteer/steps';
import type { EntitySet, Translated } from './model';
import { A_LANGUAGE, LANGUAGE } from './schema';

/** Translations under what is no language, and of texts that the item itself does not have: each as `path: words`. */
export function* translationFaults(set: EntitySet): Steps<string[]> {
  const faults: string[] = [];
  let looked = 0;
  for (const [path, item] of translatedIn(set)) {
    faults.push(...faultsIn(item, path));
    if (++looked % ITEMS_PER_STEP === 0) yield;
  }
  return faults;
}

/** So many items are checked between two chances to rest. */
const ITEMS_PER_STEP = 1024;

function faultsIn(item: Translated<string>, path: string): string[] {
  return Object.entries(item.translations ?? {}).flatMap(([language, texts]) => {
    const at = `${path}translations.${language}`;
    if (!LANGUAGE.test(language)) return [`${at}: ${A_LANGUAGE}`];
    return Object.keys(texts)
      .filter((field) => typeof Reflect.get(item, field) !== 'string')
      .map((field) => `${at}.${field}: there is no text "${field}" here to translate`);
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
