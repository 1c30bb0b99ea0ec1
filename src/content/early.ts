import { askForReader } from '../extension/early-call';
import { isPrerendered } from './visit/when-shown';

/** A page that readers begin to read although it still loads is read as well. */
const PATIENCE_MS = 2500;
const AGAIN_MS = 1000;

/**
 * Runs in every page before anything else and does nothing, except where the browser would hold back `main.ts`
 * for long: on a page that shows its text and waits for a script, a style sheet or its own end that does not come.
 */
const look = (): void => {
  if (globalThis.backgrounderRuns || document.readyState === 'complete') return;
  // Null until the first of the body has come.
  const body = document.body as HTMLElement | null;
  if (body === null || isPrerendered(document)) setTimeout(look, AGAIN_MS);
  else askForReader();
};
setTimeout(look, PATIENCE_MS);
