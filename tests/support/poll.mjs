/** Often enough that waiting costs a test nothing, seldom enough to leave the browser alone. */
const INTERVAL_MS = 25;
/** Ten times what the slowest thing we wait for takes on a busy machine with two cores. */
export const PATIENCE_MS = 10_000;

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Asks until the answer is truthy, and returns it. An attempt that throws counts as "not yet"; its words are
 * in the error when patience ends.
 *
 * @template T
 * @param {string} what names the awaited thing in the error
 * @param {() => T | Promise<T>} attempt
 * @param {number} [patienceMs]
 * @returns {Promise<NonNullable<T>>}
 */
export async function poll(what, attempt, patienceMs = PATIENCE_MS) {
  const end = Date.now() + patienceMs;
  let fault = '';
  do {
    try {
      const answer = await attempt();
      if (answer) return answer;
      fault = '';
    } catch (error) {
      fault = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await pause(INTERVAL_MS);
  } while (Date.now() < end);
  throw new Error(`Waited ${patienceMs} ms in vain: ${what}${fault}`);
}
