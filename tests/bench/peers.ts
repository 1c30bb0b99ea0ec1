import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import FastScanner from 'fastscan';
import ModernAhoCorasick from 'modern-ahocorasick';
import { measure, time, use } from './measure';

export type PeerResult =
  | { readonly name: string; readonly buildMs: number; readonly ms: number }
  | { readonly name: string; readonly refused: string };

/** Above this many names a package is not built: what it takes in time or memory ends the browser. */
const MAX_NAMES: Readonly<Record<string, number>> = {
  'one RegExp': 10_000,
  'modern-ahocorasick': 100_000,
  '@monyone/aho-corasick': 10_000,
};

/** What others make of the same names and text. They compare lower case, and know no word edges. */
export function runPeers(names: readonly string[], blocks: readonly string[]): PeerResult[] {
  const keys = names.map((name) => name.toLowerCase());
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [
    run('one RegExp', names.length, blocks, () => {
      const expression = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
      return (text) => text.match(expression)?.length ?? 0;
    }),
    run('fastscan', names.length, blocks, () => {
      const scanner = new FastScanner(keys);
      return (text) => scanner.search(text.toLowerCase()).length;
    }),
    run('modern-ahocorasick', names.length, blocks, () => {
      const matcher = new ModernAhoCorasick(keys);
      return (text) => matcher.search(text.toLowerCase()).length;
    }),
    run('@monyone/aho-corasick', names.length, blocks, () => {
      const matcher = new Monyone(keys);
      return (text) => matcher.matchInText(text.toLowerCase()).length;
    }),
  ];
}

function run(
  name: string,
  count: number,
  blocks: readonly string[],
  build: () => (text: string) => number,
): PeerResult {
  if (count > (MAX_NAMES[name] ?? Number.POSITIVE_INFINITY)) return { name, refused: 'too large' };
  try {
    const { value: scan, ms: buildMs } = time(build);
    const some = blocks.slice(0, 10);
    const { ms: probe } = time(() => {
      for (const text of some) use(scan(text));
    });
    // A slow one is measured on part of the text.
    const part = probe > 100 ? some : blocks;
    const ms =
      measure(() => {
        for (const text of part) use(scan(text));
      }) *
      (blocks.length / part.length);
    return { name, buildMs, ms };
  } catch (error) {
    return { name, refused: error instanceof Error ? error.message : String(error) };
  }
}
