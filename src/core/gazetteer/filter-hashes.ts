import { codeOf, UNEVEN, unitOf } from './atoms';
import { hasShort } from './filter-patterns';
import { DROPPED, foldedKey, SPACE } from './folding';
import { type Bits, type HashedNames, hasBit, MIN_UNITS, openBits, startOf } from './hashed-bits';
import { hasName } from './hashed-name';
import { isReversed } from './hashed-reversed';
import { plainText, uneven } from './plain-text';

const COMMA = 44;

/** Tests texts for names, and for `short` ones spelt exactly so. */
export function testHashes(names: HashedNames, short: readonly string[]): (text: string) => boolean {
  const bits = openedOnce(names);
  return (text) =>
    hasFolded(text, bits(), true) || hasShort(text, short) || hasShort(plainText(uneven(text)), short);
}

/** Opens the bits when they are first asked for. Their text, which is longer than they are, is let go then. */
function openedOnce(names: HashedNames): () => Bits {
  let state: { readonly closed: HashedNames } | { readonly opened: Bits } = { closed: names };
  return () => {
    if ('closed' in state) state = { opened: openBits(state.closed) };
    return state.opened;
  };
}

/** @param isCased whether the text has its capitals still */
function hasFolded(text: string, bits: Bits, isCased: boolean): boolean {
  const { starts, lengths } = bits;
  const hasPairs = (lengths & (1 << MIN_UNITS)) !== 0;
  // The two units before the one at hand, and where they stand. Units that vanish and spaces are passed over.
  let first = 1;
  let second = 1;
  let firstAt = 0;
  let secondAt = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = unitOf(text.charCodeAt(at));
    const code = codeOf(unit);
    if (code === SPACE || code === DROPPED) continue;
    if ((unit & UNEVEN) !== 0) return hasFolded(foldedKey(text), bits, false);
    if (code === COMMA && isReversed(text, at, bits, isCased)) return true;
    if (hasBit(starts, startOf(first, second, code)) && hasName(text, firstAt, bits)) return true;
    if (hasPairs && hasBit(starts, startOf(second, code, 0)) && hasName(text, secondAt, bits)) return true;
    first = second;
    second = code;
    firstAt = secondAt;
    secondAt = at;
  }
  return false;
}
