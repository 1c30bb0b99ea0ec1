// Firefox's own side: what the testing protocol cannot do, its privileged scope can (--remote-allow-system-access).

/** A frame script sent while a view still changes its process is lost, and never begins; the caller then asks again. */
const VIEW_BEGINS_WITHIN_MS = 2000;
/** What has begun is waited for: a busy machine takes long over an audit of a whole page. */
const VIEW_ANSWERS_WITHIN_MS = 20_000;

/**
 * @typedef {(...args: any[]) => unknown} Sent
 * @typedef {{
 *   privileged(fn: Sent, ...args: unknown[]): Promise<any>,
 *   inView(view: 'background' | 'popup' | 'sidebar', fn: Sent, ...args: unknown[]): Promise<any>,
 * }} ChromeScope
 */

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} geckoId
 * @returns {Promise<ChromeScope>}
 */
export async function openChromeScope(browser, geckoId) {
  const send = async (method, params) => (await browser.connection.send(method, params)).result;
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts[0].context;

  async function privileged(fn, ...args) {
    const reply = await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    });
    if (reply.type !== 'success') throw new Error(reply.exceptionDetails.text);
    return reply.result.value === undefined ? undefined : JSON.parse(reply.result.value);
  }

  async function inView(view, fn, ...args) {
    const expression = `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`;
    const json = await privileged(askView, geckoId, view, expression, [
      VIEW_BEGINS_WITHIN_MS,
      VIEW_ANSWERS_WITHIN_MS,
    ]);
    return json === undefined ? undefined : JSON.parse(json);
  }

  return { privileged, inView };
}

/** Runs in Firefox: evaluates an expression in the extension's background or popup by a frame script. */
async function askView(geckoId, view, expression, [beginsMs, answersMs]) {
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  if (view === 'background') await extension.wakeupBackground?.();
  const found = [...extension.views].find((candidate) => candidate.viewType === view);
  if (!found) throw new Error(`There is no ${view}`);
  const { messageManager } = found.xulBrowser;
  const name = `backgrounder-test:${Math.random()}`;
  let hasBegun = false;
  const answer = new Promise((resolve, reject) => {
    messageManager.addMessageListener(name, function listener({ data }) {
      if (data.begun) {
        hasBegun = true;
        return;
      }
      messageManager.removeMessageListener(name, listener);
      if (data.fault) reject(new Error(data.fault));
      else resolve(data.value);
    });
  });
  const script = `(async () => {
    try {
      sendAsyncMessage(${JSON.stringify(name)}, { begun: true });
      const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      sendAsyncMessage(${JSON.stringify(name)}, { value: await Cu.evalInSandbox(${JSON.stringify(expression)}, box) });
    } catch (error) { sendAsyncMessage(${JSON.stringify(name)}, { fault: String(error) }); }
  })()`;
  messageManager.loadFrameScript(`data:;charset=utf-8,${encodeURIComponent(script)}`, false);
  const silence = new Promise((_, reject) => {
    setTimeout(() => hasBegun || reject(new Error(`The ${view} did not answer`)), beginsMs);
    setTimeout(() => reject(new Error(`The ${view} came to no answer`)), answersMs);
  });
  return Promise.race([answer, silence]);
}
