import { describe, expect, test } from 'vitest';
import type { EntityId, EntitySet } from '../../../src/core/entity-set/model';
import { parseEntitySet } from '../../../src/core/entity-set/parse';
import { compileLexicon, createLexiconBuilder } from '../../../src/core/gazetteer/compile-lexicon';
import { fold, foldedKey } from '../../../src/core/gazetteer/folding';
import { numberOf, scan } from '../../../src/core/gazetteer/gazetteer';
import { formsOf, keysOf, type Lexicon, openLexicon } from '../../../src/core/gazetteer/lexicon';
import { runAtOnce, runInSlices } from '../../../src/core/gazetteer/steps';
import { setOf } from '../../support/invented-set';

const set = (entities: Parameters<typeof setOf>[0], more: object = {}): EntitySet =>
  parseEntitySet({ ...setOf(entities), ...more });

const FORMS = [
  { text: 'Jane Roe', strength: 'always' },
  { text: 'ROE', strength: 'context', exact: ['case'], near: ['River Council', 'clerk'] },
  { text: 'José de la Roe', strength: 'guarded', exact: ['case', 'accents'], notAfter: ['Judge'] },
  { text: 'the clerk', strength: 'never' },
  { text: 'J. Roe', strength: 'context', hosts: ['example.org'], languages: ['en'], notBefore: ['County'] },
] as const;

function formsNamed(lexicon: Lexicon, text: string) {
  const name = numberOf(lexicon.gazetteer, foldedKey(text));
  return name === undefined ? [] : formsOf(lexicon, name);
}

describe('a compiled lexicon', () => {
  const lexicon = compileLexicon([set([{ id: 'roe', name: 'Jane Roe', forms: FORMS }])], 'r1');

  test.each(FORMS)('gives the form "$text" back as its set has it', (form) => {
    expect(formsNamed(lexicon, form.text)).toMatchObject([
      { entity: 'roe', kind: 'person', form, key: foldedKey(form.text) },
    ]);
    expect(formsNamed(lexicon, form.text)[0]?.form).toEqual(form);
  });

  test('folds the words beside a form, and numbers those that settle it', () => {
    const [roe] = formsNamed(lexicon, 'Roe');
    expect(roe?.near.map((cue) => lexicon.cueTexts[cue])).toEqual(['River Council', 'clerk']);
    const seen = scan(lexicon.cues, fold('the clerk of the river council')).map(({ name }) => name);
    expect(seen.toSorted()).toEqual(roe?.near.toSorted());
    expect(formsNamed(lexicon, 'José de la Roe')[0]?.notAfter).toEqual(['judge']);
    expect(formsNamed(lexicon, 'J. Roe')[0]?.notBefore).toEqual(['county']);
  });

  test('survives being stored and loaded', () => {
    const { unpacked: _, numbers: __, ownKeys: ___, byEntity: ____, ...data } = lexicon;
    const loaded = openLexicon(structuredClone(data));
    for (const { text } of FORMS) expect(formsNamed(loaded, text)).toEqual(formsNamed(lexicon, text));
  });

  test('knows the forms of an entity, but for those that are never it', () => {
    const [form] = formsOf(lexicon, numberOf(lexicon.gazetteer, 'jane roe') ?? -1);
    const keys = form && keysOf(lexicon, form);
    expect(['jane roe', 'the clerk', 'john roe'].map((key) => keys?.has(key))).toEqual([true, false, false]);
  });

  test('has the forms of a name in order of the sets, and none of a set that is list-only', () => {
    const both = compileLexicon(
      [
        set([{ id: 'secret', name: 'Jane Roe' }], { listOnly: true }),
        set([{ id: 'second', name: 'Jane Roe' }]),
        set([{ id: 'first', name: 'JANE ROE' }]),
      ],
      'r1',
    );
    expect(formsNamed(both, 'jane roe').map(({ entity }) => entity)).toEqual(['second', 'first']);
  });

  test('stays right with thousands of entities that share their names', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ id: `p${at}`, name: `Jane Roe${at % 50}x` }));
    const large = compileLexicon([set(many)], 'r1');
    expect(formsNamed(large, 'Jane Roe7x').map(({ entity }) => entity)).toEqual(
      many.filter((_, at) => at % 50 === 7).map(({ id }) => id),
    );
  });
});

describe('compiling in slices', () => {
  const builder = () => {
    const made = createLexiconBuilder();
    const id = (at: number) => `p${at}` as EntityId;
    for (let at = 0; at < 20_000; at++)
      made.add({ id: id(at), kind: 'person', name: `Jane${at} Roe${at}`, forms: [] });
    return made;
  };

  test('rests whenever the clock says so, and ends in the same', { timeout: 60_000 }, async () => {
    let rests = 0;
    const sliced = await runInSlices(builder().finish('r1'), {
      isOver: () => true,
      rest: async () => {
        rests++;
      },
    });
    expect(rests).toBeGreaterThan(20);
    expect(sliced).toEqual(runAtOnce(builder().finish('r1')));
  });
});
