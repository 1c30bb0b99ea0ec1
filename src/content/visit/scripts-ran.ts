/** A page that is never done loading is not waited for longer. */
const LOADING_MS = 5000;
const IDLE_MS = 1000;

/**
 * Resolves once the page's own scripts have had their turn: after its load, when it rests. A framework that
 * takes over what a server rendered looks for every node it expects, and starts over when it finds another.
 */
export async function scriptsRan(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'complete') await loaded(signal);
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));
}

const loaded = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, LOADING_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener('load', done, { once: true, signal });
    signal.addEventListener('abort', done, { once: true });
  });
