import { annotateDocument } from '../../src/core/linking/annotate-document';
import { ADVERSARIAL_SHAPES, adversarial, adversarialLexicon } from '../support/adversarial-shapes';

/** One shape: milliseconds for 1 MB, and how many times those for half of it. Linear work has a ratio near 2. */
export type LinearityRow = { readonly shape: string; readonly ms: number; readonly ratio: number };

const UNITS = 1_000_000;
const ROUNDS = 2;

/** Annotates 1 MB and 0.5 MB of every adversarial shape; of several rounds the fastest counts. */
export function measureLinearity(): LinearityRow[] {
  const lexicon = adversarialLexicon();
  const fastest = (text: string): number => {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      annotateDocument(lexicon, text, { language: 'en' });
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  return Object.entries(ADVERSARIAL_SHAPES).map(([shape, piece]) => {
    const half = fastest(`Jane Roe. ${adversarial(piece, UNITS / 2)}`);
    const ms = fastest(`Jane Roe. ${adversarial(piece, UNITS)}`);
    return { shape, ms, ratio: ms / half };
  });
}
