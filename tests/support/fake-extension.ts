import en from '../../assets/_locales/en/messages.json';
import { lookupIn } from './catalogue';

/**
 * The parts of the extension API that the background's modules use, in memory: for unit tests, in place of
 * `webextension-polyfill`. `failing` makes a storage area refuse, as a full or damaged disk does.
 */
export function createFakeExtension() {
  const failing = { local: false };
  const badge: Record<number, string> = {};
  const area = (name: 'local' | 'session') => {
    const items = new Map<string, unknown>();
    const check = (): void => {
      if (name === 'local' && failing.local) throw new Error('the disk is full');
    };
    return {
      items,
      get: async (key: string) => {
        check();
        return items.has(key) ? { [key]: structuredClone(items.get(key)) } : {};
      },
      set: async (values: Record<string, unknown>) => {
        check();
        for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
      },
      remove: async (key: string) => {
        items.delete(key);
      },
    };
  };
  return {
    failing,
    badge,
    browser: {
      i18n: { getMessage: lookupIn(en) },
      storage: { local: area('local'), session: area('session') },
      action: {
        setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
          badge[tabId] = text;
        },
      },
    },
  };
}
