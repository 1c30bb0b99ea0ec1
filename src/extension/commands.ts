import type { Tabs } from 'webextension-polyfill';
import { browser, hasApi } from './browser';

/** A keyboard command of the manifest. */
export type Shortcut = {
  /** As the browser writes it; empty when the command has no key. */
  readonly keys: string;
  readonly description: string;
};

/** Whether this browser has keys for commands (those on phones have none). */
export const hasCommands = (): boolean => hasApi('commands');

/** Listens to the commands, where there are any; to be called in the first turn of the event loop. */
export function answerCommands(answer: (command: string, tab: Tabs.Tab | undefined) => void): void {
  if (hasCommands()) browser.commands.onCommand.addListener(answer);
}

/** All commands with the keys they have now. */
export async function listShortcuts(): Promise<readonly Shortcut[]> {
  if (!hasCommands()) return [];
  const described = browser.runtime.getManifest().commands;
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '', description }) => ({
    keys: shortcut,
    // Chrome tells no description of the key that opens the popup.
    description: description || (described?.[name]?.description ?? name),
  }));
}

/** Opens the browser's own page where keys are changed. */
export async function changeShortcuts(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
