/** A pointer faster than this is on its way somewhere else (10ten's gate). */
export const FAST_PX_PER_MS = 0.5;
/** Half of the 120° in which a movement counts as being toward the card. */
const ENVELOPE_RADIANS = Math.PI / 3;
/** A sample older than this says nothing about how fast the pointer is now. */
const STALE_MS = 100;

export type Sample = { readonly x: number; readonly y: number; readonly time: number };
export type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** Speed over the last samples in px/ms: the mean, because single steps of a mouse are uneven. */
export function speedOf(samples: readonly Sample[]): number {
  const last = samples.at(-1);
  const first = samples.find((sample) => last !== undefined && last.time - sample.time <= STALE_MS);
  if (!first || !last || last.time <= first.time) return 0;
  return Math.hypot(last.x - first.x, last.y - first.y) / (last.time - first.time);
}

/** Whether a step leads toward a box: to its nearest point or to its middle, give or take 60°. */
export function leadsToward(from: Sample, to: Sample, box: Box): boolean {
  const step = { x: to.x - from.x, y: to.y - from.y };
  if (step.x === 0 && step.y === 0) return false;
  const nearest = { x: clamp(from.x, box.left, box.right), y: clamp(from.y, box.top, box.bottom) };
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return [nearest, middle].some(
    (goal) => angleBetween(step, { x: goal.x - from.x, y: goal.y - from.y }) <= ENVELOPE_RADIANS,
  );
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

type Vector = { readonly x: number; readonly y: number };

function angleBetween(one: Vector, other: Vector): number {
  const lengths = Math.hypot(one.x, one.y) * Math.hypot(other.x, other.y);
  if (lengths === 0) return 0;
  return Math.acos(clamp((one.x * other.x + one.y * other.y) / lengths, -1, 1));
}
