import browser from 'webextension-polyfill';

/** The WebExtension API, promise-style in every browser. Outside an extension the polyfill throws on import, so only this folder imports it. */
export { browser };
