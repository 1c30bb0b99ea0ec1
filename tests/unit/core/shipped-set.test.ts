import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEntitySetText } from '../../../src/core/entity-set/parse';
import { setIn } from '../../../src/core/entity-set/translations';
import { compileLexicon } from '../../../src/core/gazetteer/compile-lexicon';
import { foldedKey } from '../../../src/core/gazetteer/folding';
import { annotateDocument } from '../../../src/core/linking/annotate-document';
import { data, describeWithData } from '../../support/data';

const text = readFileSync(
  resolve(import.meta.dirname, '../../../assets/entity-sets/us-mexico-security-talks-2021.json'),
  'utf8',
);
const set = parseEntitySetText(text, { shipped: true });
const lexicon = compileLexicon([set], 'shipped');
const ids = new Set<string>(set.entities.map(({ id }) => id));

const SAME_IN_SPANISH = ['World Mayor Prize 2010', 'Director', 'DACA', 'general'];

describe('the set that ships', () => {
  test('has the nine people and fifteen organizations of the article, a source and a date everywhere', () => {
    const kinds = set.entities.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'person')).toHaveLength(9);
    expect(kinds.filter((kind) => kind === 'organization')).toHaveLength(15);
  });

  test('uses every source it lists', () => {
    const used = new Set(
      set.entities.flatMap(({ roles, facts, relations }) =>
        [...roles, ...facts, ...relations].map(({ source }) => source),
      ),
    );
    expect(Object.keys(set.sources).filter((source) => !used.has(source))).toEqual([]);
  });

  test('is in Spanish from end to end', () => {
    const spanish = setIn(set, 'es');
    const textsOf = (one: typeof set) =>
      one.entities.flatMap(({ id, subtype, summary, inArticle, roles, facts, relations }) => [
        ...[subtype, summary, inArticle].map((text) => `${id}: ${text}`),
        ...roles.map(({ title }) => `${id}: ${title}`),
        ...facts.flatMap(({ label, value }) => [`${id}: ${label}`, `${id}: ${value}`]),
        ...relations.flatMap(({ text, inverse }) => [`${id}: ${text}`, `${id}: ${inverse}`]),
      ]);
    const english = textsOf(set);
    const untranslated = textsOf(spanish).filter((text, at) => text === english[at]);
    // These are the same in both.
    expect(untranslated.map((text) => text.split(': ')[1])).toEqual(SAME_IN_SPANISH);
    for (const { id, summary } of spanish.entities) expect(summary.length, id).toBeLessThanOrEqual(160);
  });

  test('gives every person a role on the day of the article', () => {
    const without = set.entities.filter(({ kind, roles }) => kind === 'person' && roles.length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('says with every accusation against General Cienfuegos how it ended', () => {
    const entity = set.entities.find(({ id }) => id === 'salvador-cienfuegos');
    expect(entity?.summary).toMatch(/dropped/);
    const accusing =
      entity?.facts.filter(({ value, label }) => /arrest|charge|indict/i.test(label + value)) ?? [];
    for (const fact of accusing)
      expect(fact.label + fact.value).toMatch(/dropped|not (be )?prosecute|no charges|drop/i);
    expect(accusing.length).toBeGreaterThan(0);
  });

  test('never marks a role word', () => {
    const roles = [
      'US Secretary of State',
      'the Mexican leader',
      'Attorney General',
      'el canciller',
      'Foreign Minister',
    ];
    expect(roles.flatMap((role) => annotateDocument(lexicon, `Yesterday ${role} spoke.`, {}))).toEqual([]);
  });
});

type Gold = { start: number; end: number; text: string; entity: string; optional: boolean; type: string };
type Sentence = { lang: string; text: string; expect: { text: string; entity: string }[] };

describeWithData('the article the set was made for', () => {
  const article = () => readFileSync(data('article.txt'), 'utf8');
  const gold = (): Gold[] => JSON.parse(readFileSync(data('article-gold.json'), 'utf8'));
  const spans = (host?: string): string[] =>
    annotateDocument(lexicon, article(), host ? { host } : {}).map(
      ({ start, end, entity }) => `${start}-${end} ${entity}`,
    );
  const required = (): string[] =>
    gold()
      .filter(({ optional }) => !optional)
      .map(({ start, end, entity }) => `${start}-${end} ${entity}`);
  const allowed = (): Set<string> =>
    new Set(
      gold()
        .filter(
          ({ optional, type, entity }) => !optional || (type === 'conventional-name' && ids.has(entity)),
        )
        .map(({ start, end, entity }) => `${start}-${end} ${entity}`),
    );

  test('has all 35 required mentions on its own site, and none that is wrong', () => {
    const found = spans('www.straitstimes.com');
    expect(required()).toHaveLength(35);
    expect(required().filter((span) => !found.includes(span))).toEqual([]);
    expect(found.filter((span) => !allowed().has(span))).toEqual([]);
  });

  test('keeps silent on "ST" elsewhere, and has the other 34', () => {
    const found = spans();
    expect(required().filter((span) => !found.includes(span))).toEqual(['4668-4670 the-straits-times']);
    expect(found.filter((span) => !allowed().has(span))).toEqual([]);
  });

  test('answers all 48 test sentences of the dossier as expected', () => {
    const sentences: Sentence[] = JSON.parse(readFileSync(data('dossier.json'), 'utf8')).disambiguation_tests;
    const wrong = sentences.filter(({ lang, text: sentence, expect: wanted }) => {
      const found = annotateDocument(lexicon, sentence, { language: lang });
      const got = found.map(({ start, end, entity }) => `${sentence.slice(start, end)} ${entity}`);
      return (
        got.join('|') !==
        wanted
          .filter(({ entity }) => ids.has(entity))
          .map((m) => `${m.text} ${m.entity}`)
          .join('|')
      );
    });
    expect(sentences).toHaveLength(48);
    expect(wrong.map(({ text: sentence }) => sentence)).toEqual([]);
  });

  test('lends the set none of its sentences: no eight words in a row', () => {
    const words = (prose: string): string[] => foldedKey(prose).match(/[a-z0-9]+/g) ?? [];
    const runs = (list: string[]): string[] => list.slice(7).map((_, at) => list.slice(at, at + 8).join(' '));
    const known = new Set(runs(words(article())));
    const texts = set.entities.flatMap(({ summary, inArticle, facts }) => [
      summary,
      inArticle ?? '',
      ...facts.map(({ label, value }) => `${label} ${value}`),
    ]);
    expect(texts.flatMap((each) => runs(words(each))).filter((run) => known.has(run))).toEqual([]);
  });
});
