import fc from 'fast-check';
import { vi } from 'vitest';

/**
 * How often the properties of a test file are tried: `usual`, or `PROPERTY_RUNS=10000` for a report. The seed is printed;
 * `PROPERTY_SEED` repeats it.
 */
export function propertyRuns(usual: number) {
  const runs = Number(process.env.PROPERTY_RUNS ?? usual);
  const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
  console.info(`Properties: ${runs} runs each, seed ${seed}`);
  vi.setConfig({ testTimeout: 10_000 + 20 * runs });
  return {
    runs,
    check: <T>(property: fc.IProperty<T>): void => fc.assert(property, { numRuns: runs, seed }),
  };
}
