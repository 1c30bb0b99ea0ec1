declare global {
  /** In our isolated world only: the hosts of our cards. The card is a script of its own, so modules are not shared. */
  var backgrounderHosts: WeakSet<Element> | undefined;
}

/** What stands in this element's shadow tree is ours, and no part of the page. */
export function claimHost(host: Element): void {
  globalThis.backgrounderHosts ??= new WeakSet();
  globalThis.backgrounderHosts.add(host);
}

export const isOwnHost = (element: Element): boolean => globalThis.backgrounderHosts?.has(element) === true;
