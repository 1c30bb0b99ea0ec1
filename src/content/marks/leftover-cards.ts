/** A card's host as `card-host` writes it; a page's own popovers have no such style, no name and nothing in them. */
const CARD_HOST = 'div[popover="manual"][style*="z-index: 2147483647 !important"]:not([id], [class]):empty';

/** Takes away cards of a copy of this script that was cut off by an update of the extension before it could. */
export function removeLeftoverCards(document: Document): void {
  for (const card of document.querySelectorAll(CARD_HOST)) card.remove();
}
