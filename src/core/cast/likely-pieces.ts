import { ONE_SLIP_FROM, TWO_SLIPS_FROM } from './likeness';

/**
 * Texts of which every name holds one that the selected words fit without slips: the words themselves, or two of them
 * that stand side by side where a name stands within them. All are folded.
 */
export function piecesOfFits(selected: string): readonly string[] {
  const words = selected.split(' ');
  return [selected, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

/**
 * Texts of which every name holds one that the selected words fit with as many slips as `likeness` forgives: cut into
 * one part more than there may be slips, one part stays whole. Only letters swapped across a cut spoil two: those
 * parts are looked for with their letters swapped.
 */
export function piecesOfSlips(selected: string): readonly string[] {
  if (selected.length < ONE_SLIP_FROM) return [];
  const count = selected.length < TWO_SLIPS_FROM ? 2 : 3;
  const parts = Array.from({ length: count }, (_, at) =>
    selected.slice(
      Math.round((selected.length * at) / count),
      Math.round((selected.length * (at + 1)) / count),
    ),
  );
  const swapped = parts.slice(1).map((right, at) => joinSwapped(parts[at] ?? '', right));
  const [first = '', second = '', third = ''] = parts;
  const both = count === 3 ? [joinSwapped(joinSwapped(first, second), third)] : [];
  return [...new Set([...parts, ...swapped, ...both])];
}

/** Two parts in one, the letters on either side of the cut swapped. */
const joinSwapped = (left: string, right: string): string =>
  left.slice(0, -1) + right.slice(0, 1) + left.slice(-1) + right.slice(1);
