import { browser, hasApi } from './browser';

/** The part of Chrome's API that the polyfill does not know. */
type WithSidePanel = { readonly sidePanel?: { open(where: { windowId: number }): Promise<void> } };

const chromes = (): WithSidePanel['sidePanel'] =>
  (globalThis as { chrome?: WithSidePanel }).chrome?.sidePanel;

/** Whether this browser has a side panel (phones have none). */
export const hasSidePanel = (): boolean => chromes() !== undefined || hasApi('sidebarAction');

/** Opens the side panel. Browsers allow it only at once after a click or a key: nothing may be awaited before. */
export function openSidePanel(windowId: number): Promise<void> {
  const panel = chromes();
  return panel ? panel.open({ windowId }) : browser.sidebarAction.open();
}

/** For a key of the reader: opens the side panel, or, where the browser can tell, closes an open one. */
export function toggleSidePanel(windowId: number): Promise<void> {
  const panel = chromes();
  return panel ? panel.open({ windowId }) : browser.sidebarAction.toggle();
}
