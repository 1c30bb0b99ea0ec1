/** A hand at rest trembles this far. */
export const REST_PX = 3;
/** Half of the 120° in which a movement counts as being toward the card. */
const ENVELOPE_RADIANS = Math.PI / 3;

export type Spot = { readonly x: number; readonly y: number };
export type Box = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** Whether a step leads toward a box: to its nearest point or to its middle, give or take 60°. */
export function leadsToward(from: Spot, to: Spot, box: Box): boolean {
  const step = { x: to.x - from.x, y: to.y - from.y };
  if (step.x === 0 && step.y === 0) return false;
  const nearest = { x: clamp(from.x, box.left, box.right), y: clamp(from.y, box.top, box.bottom) };
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return [nearest, middle].some(
    (goal) => angleBetween(step, { x: goal.x - from.x, y: goal.y - from.y }) <= ENVELOPE_RADIANS,
  );
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

function angleBetween(one: Spot, other: Spot): number {
  const lengths = Math.hypot(one.x, one.y) * Math.hypot(other.x, other.y);
  if (lengths === 0) return 0;
  return Math.acos(clamp((one.x * other.x + one.y * other.y) / lengths, -1, 1));
}
