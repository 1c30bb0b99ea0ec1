import cardCss from '../../ui/card.css?inline';
import { PLACE_ID } from '../../ui/card-tools';
import toolsCss from '../../ui/card-tools.css?inline';
import { CARD_CLASS, shadowRootOf } from '../text/shadow-roots';
import hostCss from './card-host.css?inline';
import type { Theme } from './page-theme';

/** The only node we ever add to a page, there only while a card is open. */
export type CardHost = {
  readonly host: HTMLElement;
  /** The card's box; the card is rendered into it. */
  readonly frame: HTMLElement;
};

/** The width of DESIGN §8; the frame inside is never wider than this. */
const WIDTH = 'min(360px, 100vw - 24px)';

/**
 * What the page may never decide about the host. Inline and important, it stands above every rule of the
 * page, `* { all: unset !important }` included.
 */
const HOST_STYLE: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['direction', 'ltr'],
  ['unicode-bidi', 'normal'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', 'auto'],
  ['left', '0px'],
  ['top', '0px'],
  ['width', WIDTH],
  ['height', 'auto'],
  ['overflow', 'visible'],
  ['z-index', '2147483647'],
];

/** Events of the card that are nobody's business in the page: its shortcuts, its "click outside" handlers. */
const OWN_EVENTS = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'],
  ...['keydown', 'keypress', 'keyup', 'wheel', 'touchstart', 'touchend', 'copy', 'focusin', 'focusout'],
];

/**
 * Opens an empty card in the top layer, for a mark in this element. It is taken out when the signal fires, and
 * the keyboard's focus, if it was in the card, goes back to where it was before.
 * `label` names the dialog for assistive technology.
 */
export function openCardHost(near: Element, theme: Theme, label: string, signal: AbortSignal): CardHost {
  signal.throwIfAborted();
  const { ownerDocument: document } = near;
  const host = document.createElement('div');
  for (const [property, value] of HOST_STYLE) host.style.setProperty(property, value, 'important');
  host.setAttribute('popover', 'manual');

  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [cardCss, toolsCss, hostCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const frame = document.createElement('div');
  frame.className = 'bg-card-frame';
  frame.dataset.theme = theme;
  frame.tabIndex = -1;
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', label);
  frame.setAttribute('aria-describedby', PLACE_ID);
  const reset = document.createElement('div');
  reset.className = `reset ${CARD_CLASS}`;
  reset.append(frame);
  root.append(reset);
  for (const type of OWN_EVENTS) reset.addEventListener(type, (event) => event.stopPropagation());

  const place = topLayerOf(near) ?? document.documentElement;
  host.style.setProperty('zoom', String(1 / zoomOf(place)), 'important');
  place.append(host);
  const focused = focusedIn(document);
  host.showPopover();
  signal.addEventListener(
    'abort',
    () => {
      const hadFocus = document.activeElement === host;
      host.remove();
      if (hadFocus && focused && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
    },
    { once: true },
  );
  return { host, frame };
}

/** What has the keyboard's focus, in whichever tree. */
function focusedIn(tree: DocumentOrShadowRoot): Element | null {
  const at = tree.activeElement;
  const root = at && shadowRootOf(at);
  return root?.activeElement ? focusedIn(root) : at;
}

/**
 * The dialog, popover or full-screen element a name stands in. While a modal dialog is open or something fills the
 * screen, everything outside it is inert in both browsers, popovers too; and a press outside an `auto` popover
 * closes it.
 */
function topLayerOf(near: Element): Element | null {
  let at = near;
  // A host inside somebody's shadow root would be theirs in the eyes of our listeners.
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at.closest('dialog:modal, :popover-open, :fullscreen');
}

/** How much larger than life the page shows an element by `zoom`. */
function zoomOf(element: Element): number {
  return element.currentCSSZoom || 1;
}
