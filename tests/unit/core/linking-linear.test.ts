import { describe, expect, test } from 'vitest';
import { annotateDocument } from '../../../src/core/linking/annotate-document';
import { ADVERSARIAL_SHAPES, adversarial, adversarialLexicon } from '../../support/adversarial-shapes';

/** Work that grows with the square of this length takes a minute; linear work well under a second, on a busy machine too. */
const UNITS = 60_000;
const PATIENCE_MS = 20_000;

describe('no text blows up', { timeout: PATIENCE_MS }, () => {
  const lexicon = adversarialLexicon();

  test.each(Object.entries(ADVERSARIAL_SHAPES))('%s', (_, piece) => {
    const text = `Jane Roe. ${adversarial(piece, UNITS)}`;
    for (const language of ['en', 'pl']) {
      expect(annotateDocument(lexicon, text, { language }).at(0)).toMatchObject({ start: 0, end: 8 });
    }
  });
});
