/** For `expect.poll`: longer than any step takes on a busy machine. */
export const EVENTUALLY = { timeout: 10_000, interval: 50 };

/** Waits, to prove that nothing happens. */
export const waitFor = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
