import { describe, expect, test } from 'vitest';
import { layerFaults } from '../support/layer-faults';
import { readSources } from '../support/read-sources';

test('every file imports only what its folder may import', () => {
  const sources = readSources(/\.(?:[cm]?[jt]sx?|html)$/);
  expect(Object.keys(sources).length).toBeGreaterThan(10);
  expect(layerFaults(sources)).toEqual([]);
});

describe('the rules', () => {
  test.each([
    ['core reaches up', 'src/core/a.ts', "import { ask } from '../extension/ask';"],
    ['core reaches up for a type', 'src/core/linking/a.ts', "import type { Card } from '../../ui/card';"],
    ['core inlines a type import', 'src/core/a.ts', "type Card = import('../ui/card').Card;"],
    ['core takes another package', 'src/core/a.ts', "import { render } from 'preact';"],
    ['core reads an asset', 'src/core/a.ts', "import set from '../../assets/entity-sets/a.json';"],
    ['the cards ask the browser', 'src/ui/card.tsx', "import { browser } from '../extension/browser';"],
    ['the page imports the background', 'src/content/a.ts', "export { x } from '../background/x';"],
    ['the page imports it late', 'src/content/a.ts', "const x = await import('../background/x');"],
    ['the popup imports the options', 'src/popup/a.tsx', "import '../options/a.css';"],
    ['the background draws', 'src/background/a.ts', "import { Card } from '../ui/card';"],
    ['the page looks things up', 'src/content/a.ts', "import { search } from '../lookup/search';"],
    ['the browser API outside extension', 'src/popup/a.ts', "import browser from 'webextension-polyfill';"],
    ['a page of ours loads a foreign script', 'src/popup/index.html', '<script src="../content/main.ts">'],
    ['a test is shipped', 'src/ui/a.ts', "import { x } from '../../tests/support/x';"],
    ['an unknown folder', 'src/utils/a.ts', ''],
    ['a file in no folder', 'src/a.ts', ''],
    ['an absolute path hides it', 'src/core/a.ts', "import '/src/ui/card';"],
  ])('%s: refused', (_, file, text) => {
    expect(layerFaults({ [file]: text })).toHaveLength(1);
  });

  test.each([
    ['its own folder', 'src/core/linking/a.ts', "import { fold } from '../gazetteer/folding';"],
    ['valibot at the border', 'src/core/entity-set/a.ts', "import * as v from 'valibot';"],
    ['a part of a package', 'src/ui/a.tsx', "import { useState } from 'preact/hooks';"],
    ['a style sheet as text', 'src/content/hover/a.ts', "import css from '../../ui/card.css?inline';"],
    ['the shipped set', 'src/background/a.ts', "import set from '../../assets/entity-sets/a.json';"],
    ['the entry of a page', 'src/popup/index.html', '<script type="module" src="./main.tsx"></script>'],
    ['words in a comment', 'src/core/a.ts', "// taken over from '../ui/card'"],
  ])('%s: allowed', (_, file, text) => {
    expect(layerFaults({ [file]: text })).toEqual([]);
  });
});
