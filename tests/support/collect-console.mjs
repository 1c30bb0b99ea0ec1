/**
 * What one page, its frames and the content scripts in them wrote to the console.
 *
 * @typedef {{
 *   readonly kind: string,
 *   readonly text: string,
 *   readonly fromExtension: boolean,
 * }} ConsoleLine `kind` is `error`, `warn`, `log`, … or `uncaught` for an exception nobody caught;
 *   `fromExtension` is true when the stack or the place leads to a file of an extension, and when there is no
 *   place at all: Firefox names none for a rejection that nobody caught
 *
 * @typedef {{ lines(): Promise<readonly ConsoleLine[]>, errors(): Promise<readonly ConsoleLine[]> }} ConsoleLog
 */

const EXTENSION_URL = /(?:chrome|moz)-extension:\/\//;
const ANY_URL = /\b[a-z][a-z-]*:\/\//;

/**
 * Listens from now on. `errors` are the lines of kind `error` and `uncaught`, the browser's own included
 * (a resource that is missing, a policy that was broken).
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {ConsoleLog}
 */
export function collectConsole(page) {
  /** @type {Promise<ConsoleLine>[]} */
  const pending = [];
  page.on('console', (message) => pending.push(lineOf(message)));
  page.on('pageerror', (fault) => {
    const text = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault);
    const fromExtension = EXTENSION_URL.test(text) || !ANY_URL.test(text);
    pending.push(Promise.resolve({ kind: 'uncaught', text, fromExtension }));
  });
  const lines = () => Promise.all(pending);
  return {
    lines,
    errors: async () => (await lines()).filter(({ kind }) => kind === 'error' || kind === 'uncaught'),
  };
}

/**
 * @param {import('puppeteer-core').ConsoleMessage} message
 * @returns {Promise<ConsoleLine>}
 */
async function lineOf(message) {
  const places = [message.location(), ...message.stackTrace()].map(({ url = '' }) => url);
  const words = await Promise.all(message.args().map(inWords));
  // The browser's own messages have no arguments, only a text.
  const text = words.length > 0 ? words.join(' ') : message.text();
  return { kind: message.type(), text, fromExtension: EXTENSION_URL.test(`${text} ${places.join(' ')}`) };
}

/**
 * Puppeteer prints an object as "JSHandle@object": ask the page, unless it has gone meanwhile.
 *
 * @param {import('puppeteer-core').JSHandle} handle
 */
async function inWords(handle) {
  try {
    const words = await handle.evaluate((value) => {
      if (value instanceof Error) return value.stack ? `${value}\n${value.stack}` : String(value);
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    });
    return words ?? handle.toString();
  } catch {
    return handle.toString();
  }
}
