import { useEffect, useState } from 'preact/hooks';
import { type CopyWords, castAsCsv, castAsMarkdown, quoteCast } from '../../core/cast/cast-text';
import type { CastConnection } from '../../core/cast/connection';
import type { Member } from '../../core/cast/model';
import { type Loaded, wordsOf } from '../loaded';
import { say, sayCount } from '../words';
import type { CastState, Frames } from './cast-state';
import type { CastOutside } from './outside';
import { roleLine } from './role-line';
import type { CopyState, TakeAlongProps } from './take-along';

type Sources = {
  readonly outside: CastOutside;
  readonly tabId: number | undefined;
  readonly frames: Frames;
  readonly cast: CastState;
  readonly named: Loaded<readonly Member[]>;
  readonly connection: CastConnection;
};

/** Makes the copies a reader asks for. The page's sentences are asked for only then. */
export function useTakeAlong(sources: Sources): TakeAlongProps {
  const [copy, setCopy] = useState<CopyState>({ state: 'idle' });
  const { tabId } = sources;
  useEffect(() => setCopy({ state: 'idle' }), [tabId]);
  return {
    copy,
    onCopy(format) {
      setCopy({ state: 'working' });
      copyCast(sources, format).then(
        (count) => setCopy({ state: 'done', words: sayCount('cast_copied', count) }),
        (error: unknown) => setCopy({ state: 'failed', words: say('cast_copy_failed', wordsOf(error)) }),
      );
    },
    onAnnotate() {
      if (tabId !== undefined) sources.outside.openCopy(tabId);
    },
  };
}

/** @returns how many entities the copy has */
async function copyCast(sources: Sources, format: 'markdown' | 'csv'): Promise<number> {
  const { cast, frames, named, connection } = sources;
  if (cast.kind !== 'cast') return 0;
  const members = new Map((named.state === 'ready' ? named.value : []).map((member) => [member.id, member]));
  const inOrder = frames.casts
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => Number(b.top) - Number(a.top));
  const quotes = await Promise.all(inOrder.map(({ frame }) => connection.quotes(frame)));
  const lines = cast.lines.map(({ entity, kind }) => {
    const member = members.get(entity);
    return { entity, kind, name: member?.name ?? entity, about: member ? roleLine(member) : '' };
  });
  const top = quotes[inOrder.findIndex((frame) => frame.top)] ?? quotes[0];
  const quoted = {
    title: top?.page.title ?? '',
    url: top?.url ?? '',
    lines: quoteCast(lines, quotes),
  };
  const text = (format === 'markdown' ? castAsMarkdown : castAsCsv)(quoted, copyWords());
  await navigator.clipboard.writeText(text);
  return lines.length;
}

const copyWords = (): CopyWords => ({
  untitled: say('cast_copy_untitled'),
  name: say('cast_copy_name'),
  kind: say('cast_copy_kind'),
  about: say('cast_copy_about'),
  mention: say('cast_copy_mention'),
  sentence: say('cast_copy_sentence'),
  kinds: { person: say('cast_copy_person'), organization: say('cast_copy_organization') },
});
