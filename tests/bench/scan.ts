import type { EntityId } from '../../src/core/entity-set/model';
import { createLexiconBuilder } from '../../src/core/gazetteer/compile-lexicon';
import { createFilter } from '../../src/core/gazetteer/filter';
import { scanText } from '../../src/core/gazetteer/gazetteer';
import { type LexiconData, openLexicon } from '../../src/core/gazetteer/lexicon';
import { runAtOnce, runInSlices } from '../../src/core/gazetteer/steps';
import { NO_EVIDENCE } from '../../src/core/linking/evidence';
import { findMentions } from '../../src/core/linking/find-mentions';
import { makeNames } from '../support/generated-names';
import { bytesOf, measure, time, use } from './measure';
import { makeNews } from './news-text';
import { type PeerResult, runPeers } from './peers';
import { type Loading, storeAndLoad } from './store-and-load';

export type ScanResult = {
  readonly names: number;
  readonly charsPerName: number;
  readonly textChars: number;
  /** All times in ms for the whole text. */
  readonly loopMs: number;
  readonly scanMs: number;
  /** Linking, its scan included. */
  readonly linkMs: number;
  readonly hits: number;
  readonly mentions: number;
  readonly bytesPerName: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly mapMs: number;
  readonly addMs: number;
  readonly compileMs: number;
  readonly longestSliceMs: number;
  readonly load: Loading;
  readonly filterChars: number;
  readonly filterPassesNews: number;
  readonly peers: readonly PeerResult[];
};

/** Measures one size, in a page of its own. Ours has the surnames derived from the names, too; the peers look for the full names alone. */
export async function measureScan(names: readonly string[]): Promise<ScanResult> {
  const blocks = makeNews(names);
  const { ms: mapMs } = time(() => {
    const map = new Map<string, number>();
    for (const [at, name] of names.entries()) map.set(name, at);
    use(map.size);
  });
  const { data, addMs, compileMs, longestSliceMs } = await compile(names);
  const lexicon = openLexicon(data);
  const loopMs = measure(() => {
    for (const text of blocks) use(addUpCharacters(text));
  });
  let hits = 0;
  const scanMs = measure(() => {
    hits = 0;
    for (const text of blocks) hits += scanText(lexicon.gazetteer, text).length;
  });
  const question = {
    blocks: blocks.map((text, id) => ({ id, text })),
    page: { language: 'en', title: 'News of the day' },
    evidence: NO_EVIDENCE,
  };
  let mentions = 0;
  const linkMs = measure(() => {
    const answer = findMentions(lexicon, question);
    mentions = answer.blocks.reduce((sum, block) => sum + block.mentions.length, 0);
  });
  const filter = createFilter(data.filter);
  const { gazetteer, forms, cues, cueTexts } = data;
  const parts = {
    names: bytesOf(gazetteer.names),
    index: bytesOf({ ...gazetteer, names: undefined }),
    forms: bytesOf({ ...forms, ids: undefined }),
    ids: bytesOf(forms.ids),
    cues: bytesOf([cues, cueTexts]),
  };
  return {
    names: names.length,
    charsPerName: names.reduce((sum, name) => sum + name.length, 0) / names.length,
    textChars: blocks.reduce((sum, text) => sum + text.length, 0),
    ...{ loopMs, scanMs, linkMs, hits, mentions, mapMs, addMs, compileMs, longestSliceMs, parts },
    bytesPerName: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0) / names.length,
    load: await storeAndLoad(data),
    filterChars: JSON.stringify(data.filter).length,
    filterPassesNews: blocks.filter((text) => filter.test(text)).length / blocks.length,
    peers: runPeers(names, blocks),
  };
}

function addUpCharacters(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

async function compile(names: readonly string[]) {
  const fill = () => {
    const builder = createLexiconBuilder();
    names.forEach((name, at) => {
      builder.add({ id: `Q${1_000_000 + at}` as EntityId, kind: 'person', name, forms: [] });
    });
    return builder;
  };
  // Before anything else has left garbage behind, whose collection would be taken for a slice.
  const steps = fill().finish('bench');
  let began = performance.now();
  let longestSliceMs = 0;
  const data: LexiconData = await runInSlices(steps, {
    isOver: () => {
      longestSliceMs = Math.max(longestSliceMs, performance.now() - began);
      began = performance.now();
      return false;
    },
    rest: async () => undefined,
  });
  const { value: builder, ms: addMs } = time(fill);
  const { ms: compileMs } = time(() => use(runAtOnce(builder.finish('bench')).cueTexts.length));
  return { data, addMs, compileMs, longestSliceMs };
}

/** The same for generated names. */
export const measureGenerated = (count: number): Promise<ScanResult> => measureScan(makeNames(count));
