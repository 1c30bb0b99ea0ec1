import { describe, expect, test } from 'vitest';
import { annotateDocument } from '../../../src/core/linking/annotate-document';
import { ADVERSARIAL_SHAPES, adversarial } from '../../support/adversarial-shapes';
import { lexiconOf } from '../../support/invented-set';

const lexicon = lexiconOf({
  id: 'roe',
  name: 'Jane Roe',
  forms: [
    { text: 'Jane Roe', strength: 'always' },
    { text: 'Roe', strength: 'guarded', exact: ['case'], near: ['Mayor Roe'] },
  ],
});

/** Work that grows with the square of this length takes a minute; linear work well under a second, on a busy machine too. */
const UNITS = 60_000;
const LIMIT_MS = 5_000;

describe('no text blows up', { timeout: 60_000 }, () => {
  test.each(Object.entries(ADVERSARIAL_SHAPES))('%s', (_, piece) => {
    const text = `Jane Roe ${adversarial(piece, UNITS)}`;
    for (const language of ['en', 'pl']) {
      const start = performance.now();
      annotateDocument(lexicon, text, { language });
      expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    }
  });
});
