import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { UiWords } from './words';
import { say, sayCount } from './words';

type ShortListProps<Item> = {
  readonly items: readonly Item[];
  /** How many are shown at first; the rest waits behind a button. */
  readonly atFirst: number;
  /** Starts unfolded. */
  readonly startsWhole?: boolean;
  /** Names the button: how many are hidden, and how to hide them again. */
  readonly more: Parameters<UiWords['sayCount']>[0];
  readonly fewer: Parameters<UiWords['say']>[0];
  readonly children: (item: Item) => ComponentChildren;
};

/** A list of which a reader takes in the first few at a glance. */
export function ShortList<Item>(props: ShortListProps<Item>) {
  const { items, atFirst, startsWhole = false, more, fewer, children } = props;
  const [isWhole, setWhole] = useState(startsWhole);
  const hidden = items.length - atFirst;
  const shown = isWhole ? items : items.slice(0, atFirst);
  return (
    <>
      {shown.length > 0 && <ul class="bg-statements">{shown.map(children)}</ul>}
      {hidden > 0 && (
        <button type="button" class="bg-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say(fewer) : sayCount(more, hidden)}
        </button>
      )}
    </>
  );
}
