import type { CardData } from '../../core/entity-set/card';
import type { CopyFormat } from '../../ui/copy-panel';
import type { UiWords } from '../../ui/words';
import type { OpenCardOf } from '../hover/card-calls';
import type { Painter, PainterOptions } from '../marks/painter';

/**
 * What most pages never need, each in a script of its own that the background brings into the frame when it is
 * asked for: the card with its libraries, what writes a card down for the clipboard, and the painter by mark.js.
 */
export type Parts = {
  readonly card: OpenCardOf;
  readonly copy: (card: CardData, format: CopyFormat, words: UiWords) => string;
  readonly painter: (options: PainterOptions) => Painter;
};

export type PartName = keyof Parts;

declare global {
  /** In our isolated world only: the parts that are here. */
  var backgrounderParts: Partial<Parts> | undefined;
}

/** Called by a part's script when it runs. */
export function providePart<Name extends PartName>(name: Name, part: Parts[Name]): void {
  globalThis.backgrounderParts = { ...globalThis.backgrounderParts, [name]: part };
}

/** Gives a part, and has it brought the first time. */
export type LoadPart = <Name extends PartName>(name: Name) => Promise<Parts[Name]>;

/** @param bring runs the part's script in this frame; rejects with words */
export function createPartLoader(bring: (name: PartName) => Promise<void>): LoadPart {
  const coming = new Map<PartName, Promise<void>>();
  return async (name) => {
    if (!globalThis.backgrounderParts?.[name]) {
      const arrival = coming.get(name) ?? bring(name);
      coming.set(name, arrival);
      // What failed once may be had the next time.
      await arrival.finally(() => coming.delete(name));
    }
    const part = globalThis.backgrounderParts?.[name];
    if (!part) throw new Error(`The part "${name}" did not arrive`);
    return part;
  };
}
