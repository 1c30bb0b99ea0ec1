import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEntitySetText } from '../../src/core/entity-set/parse';
import { compileLexicon } from '../../src/core/gazetteer/compile-lexicon';
import { annotateDocument } from '../../src/core/linking/annotate-document';
import { countByEntity, FIXTURE_PAGES, readGold, readPage } from '../fixtures/pages/gold';
import { placesOf, readBlocks, readInnerDocuments } from '../fixtures/pages/page-text';
import { readRealTexts, sharedRuns } from '../fixtures/pages/real-texts';
import { describeWithData } from '../support/data';

const ROOT = resolve(import.meta.dirname, '../..');
const SHIPPED = join(ROOT, 'assets/entity-sets/us-mexico-security-talks-2021.json');

/** Words that belong to names of the shipped set: wherever one stands, the gold must have an opinion. */
const NAME_WORDS =
  /(?<!\p{L})(?:blinken|obrador|garland|salazar|ebrard|mayorkas|biden\p{L}*|cienfuegos|felbab|reuters|brookings|sedena|straits times)(?!\p{L})/giu;
const ACRONYMS =
  /(?<!\p{L})(?:AMLO|DEA|DHS|DOJ|SRE|ST|(?:State|Justice) Department|Department of Justice|Mexican government)(?!\p{L})/gu;

const COUNCIL = join(ROOT, 'tests/fixtures/sets/river-council.json');
const sets = [SHIPPED, COUNCIL].map((file) => parseEntitySetText(readFileSync(file, 'utf8')));
const [shippedIds = [], councilIds = []] = sets.map(({ entities }) => entities.map(({ id }): string => id));
const lexicon = compileLexicon(sets, 'fixtures');

describe.each(FIXTURE_PAGES)('the gold of %s', (name) => {
  const html = readPage(name);
  const gold = readGold(name);
  const blocks = readBlocks(html);
  /** A page that changes is checked stage by stage in the browsers. */
  const whenSettled = (title: string, run: () => void): void => {
    if (gold.stages === undefined) test(title, run);
  };

  test('is about this page, in its language and of its date', () => {
    expect(gold.page).toBe(`${name}.html`);
    expect(html).toContain(`<html lang="${gold.language}">`);
    const published = /property="article:published_time" content="([^"T]+)/.exec(html)?.[1];
    expect(gold.published).toBe(published);
  });

  whenSettled('lists mentions that stand on the page, in that order', () => {
    const places = placesOf(gold.mentions, blocks);
    expect(gold.mentions.filter((_, at) => places[at] === undefined)).toEqual([]);
  });

  whenSettled('lists words to be left alone that stand on the page, in that order', () => {
    const places = placesOf(gold.silent, blocks);
    expect(gold.silent.filter((_, at) => places[at] === undefined)).toEqual([]);
  });

  whenSettled('has an opinion on every word that could be a name', () => {
    const known = [...placesOf(gold.mentions, blocks), ...placesOf(gold.silent, blocks)];
    const forgotten = blocks.flatMap((block, at) =>
      [...block.matchAll(NAME_WORDS), ...block.matchAll(ACRONYMS)]
        .filter(
          ({ index, 0: word }) =>
            !known.some(
              (place) => place?.block === at && place.start < index + word.length && index < place.end,
            ),
        )
        .map(({ 0: word }) => `${word} in “${block.slice(0, 40)}”`),
    );
    expect(forgotten).toEqual([]);
  });

  whenSettled('is what the linker finds in the text, in order', () => {
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
    const text = blocks.join('\n\n');
    const found = annotateDocument(lexicon, text, { title, language: gold.language, host: '127.0.0.1' });
    const expected = gold.mentions.map(({ text, entity }) => ({ text, entity }));
    expect(found.map(({ start, end, entity }) => ({ text: text.slice(start, end), entity }))).toEqual(
      expected,
    );
  });

  test('counts what it lists', () => {
    const all = [...gold.mentions, ...(gold.frames ?? []).flatMap(({ mentions }) => mentions)];
    expect(gold.counts).toEqual(countByEntity(all));
  });

  test('names entities that exist', () => {
    const known = new Set([...shippedIds, ...(gold.set === 'river-council' ? councilIds : [])]);
    expect(Object.keys(gold.counts).filter((id) => !known.has(id))).toEqual([]);
  });

  test('belongs to a page that loads nothing from outside', () => {
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"#]+)/g)].map(([, address]) => address ?? '');
    const files = addresses.filter((address) => address !== 'data:,');
    const missing = files.filter((address) => !existsSync(join(ROOT, 'tests/fixtures/pages', address)));
    expect(missing).toEqual([]);
  });
});

test('the English report names every entity of the shipped set', () => {
  expect(Object.keys(readGold('report-en').counts).sort()).toEqual([...shippedIds].sort());
});

test('the frames show what their own documents hold', () => {
  const frames = readGold('frames').frames ?? [];
  expect(frames.map(({ selector }) => selector)).toEqual(['#excerpt', '#note']);
  expect(frames[0]?.mentions).toEqual(readGold('excerpt').mentions);
  const note = readInnerDocuments(readPage('frames')).flatMap((inner) => readBlocks(inner));
  expect(placesOf(frames[1]?.mentions ?? [], note)).not.toContain(undefined);
});

describe('the live page', () => {
  const gold = readGold('late');
  const html = readPage('late');

  test('starts with what stands in its HTML', () => {
    const start = gold.stages?.[0]?.mentions ?? [];
    expect(start.length).toBeGreaterThan(0);
    expect(placesOf(start, readBlocks(html))).not.toContain(undefined);
  });

  test('has a button for every later stage, in the order of its gold', () => {
    const [start, done, ...buttons] = (gold.stages ?? []).map(({ after }) => after);
    expect([start, done]).toEqual(['start', 'done']);
    expect(buttons.filter((selector) => !html.includes(`<button id="${selector.slice(1)}"`))).toEqual([]);
  });

  test('counts each stage, and is settled when it says so', () => {
    for (const { mentions, counts } of gold.stages ?? []) expect(counts).toEqual(countByEntity(mentions));
    expect(gold.mentions).toEqual(gold.stages?.find(({ after }) => after === 'done')?.mentions);
  });

  test('speaks of nobody who is not in its source', () => {
    const source = [...readBlocks(html, { templates: true }), html].join('\n');
    const mentions = (gold.stages ?? []).flatMap((stage) => stage.mentions);
    expect(mentions.filter(({ text }) => !source.includes(text))).toEqual([]);
  });
});

describeWithData('the fixture pages', () => {
  const realTexts = readRealTexts();

  test.each(FIXTURE_PAGES)('%s borrows no sentence from a real text', (name) => {
    const own = readBlocks(readPage(name), { templates: true });
    expect(sharedRuns(own, realTexts)).toEqual([]);
  });
});
