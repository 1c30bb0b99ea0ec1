import browser from 'webextension-polyfill';

/** The WebExtension API, promise-style in every browser. Outside an extension the polyfill throws on import, so only this folder imports it. */
export { browser };

/** Whether this browser has an API. Firefox lists those that it does not give, too: asking for them is what tells. */
export const hasApi = (name: keyof typeof browser): boolean => browser[name] !== undefined;
