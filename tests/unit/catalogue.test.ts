import { describe, expect, test } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import es from '../../assets/_locales/es/messages.json';
import manifest from '../../manifest.json';
import { FAULT_KINDS } from '../../src/core/entity-set/fault';
import { readSources } from '../support/read-sources';
import { wordsInCode } from '../support/words-in-code';

const keys = Object.keys(en) as (keyof typeof en)[];
const placesIn = (text: string) => [...new Set(text.match(/\$[1-9]/g))].sort();

/** Messages that read the same in both languages. */
const SAME_IN_BOTH = new Set<string>([]);

describe('the catalogues', () => {
  test('say the same things, in the same order', () => {
    expect(Object.keys(es)).toEqual(keys);
  });

  test.each(keys)('%s: the same places to fill in', (key) => {
    expect(placesIn(es[key].message)).toEqual(placesIn(en[key].message));
  });

  test('leave nothing untranslated', () => {
    const same = keys.filter((key) => en[key].message === es[key].message && !SAME_IN_BOTH.has(key));
    expect(same).toEqual([]);
  });

  test('have every plural form the language tells apart', () => {
    const stems = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, ''));
    expect(stems.filter((stem) => !(`${stem}_one` in en))).toEqual([]);
  });

  test('Spanish opens questions and exclamations, and quotes as Spanish does', () => {
    const wrong = Object.entries(es).filter(
      ([, { message }]) =>
        (message.includes('?') && !message.includes('¿')) ||
        (message.includes('!') && !message.includes('¡')) ||
        /[“”]/u.test(message),
    );
    expect(wrong).toEqual([]);
  });
});

const sourceTexts = Object.values(readSources(/\.tsx?$/));
/** Every quoted word in the sources and the manifest. */
const quoted = new Set(
  [...sourceTexts, JSON.stringify(manifest)].flatMap((text) =>
    [...text.matchAll(/(?:['"`]|__MSG_)([a-z]+(?:_[a-z\d]+)*)(?:['"`]|__)/g)].map((match) => match[1]),
  ),
);

/** The beginnings of keys that are put together: `card_kind_${kind}`. */
const beginnings = sourceTexts.flatMap((text) =>
  [...text.matchAll(/`([a-z]+_[a-z_]*)\$\{/g)].map((match) => match[1] ?? ''),
);

function isUsed(key: string): boolean {
  if (quoted.has(key) || quoted.has(key.replace(/_[a-z]+$/, ''))) return true;
  return beginnings.some((beginning) => key.startsWith(beginning));
}

describe('the messages', () => {
  test('of faults are those of the kinds there are', () => {
    const told = keys.filter((key) => key.startsWith('fault_') && !key.startsWith('fault_more_'));
    expect(told.map((key) => key.replace('fault_', '')).sort()).toEqual([...FAULT_KINDS].sort());
  });

  test('are all used', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('of the manifest are all there', () => {
    const wanted = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1]);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((key) => !keys.some((each) => each === key))).toEqual([]);
  });
});

describe('words in components', () => {
  const sources = Object.entries(readSources(/\.tsx$/));

  test.each(sources)('%s has none of its own', (file, source) => {
    expect(wordsInCode(file, source)).toEqual([]);
  });

  test.each([
    ['between tags', '<p>Rest here</p>', ['Rest here']],
    ['in an expression', "<p>{isOn ? 'Switch off' : say('on')}</p>", ['Switch off']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is in the source that is looked at
    ['in a template', '<p>{`From ${name}`}</p>', ['From']],
    ['after a condition', "<p>{isOn && 'Is on'}</p>", ['Is on']],
    ['in an attribute that is read out', '<b aria-label="Close it" class="close it" />', ['Close it']],
    ['never: names, signs, states', "<p title='Backgrounder'>{a === 'ready'} · {say('on')}</p>", []],
  ])('are found %s', (_, source, words) => {
    expect(wordsInCode('a.tsx', `const view = ${source};`)).toEqual(words);
  });
});
