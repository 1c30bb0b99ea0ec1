/** On a tablet a line of text is to stay readable. */
const MAX_WIDTH_PX = 640;
const MAX_HEIGHT_SHARE = 0.6;
/** Drawn down this far, the sheet is let go of. */
const LET_GO_PX = 80;

/** Not in TypeScript's library yet. */
declare const CloseWatcher: (new () => EventTarget & { destroy(): void }) | undefined;

type Card = { readonly host: HTMLElement; readonly frame: HTMLElement };

/** A card along the lower edge of the screen, for fingers. */
export type Sheet = {
  /** Puts it where the glass ends, in life size however far the reader has zoomed in or out of the page. */
  place(): void;
  /** Follows the finger that has taken hold of its upper edge; drawn down far enough, the sheet is closed. */
  grasp(event: PointerEvent): void;
};

/** Makes a card a sheet until the signal fires. Where the system has a Back of its own, that closes it too. */
export function createSheet({ host, frame }: Card, onClose: () => void, signal: AbortSignal): Sheet {
  frame.toggleAttribute('data-sheet', true);
  closeOnBack(onClose, signal);
  const put = (property: string, value: number | string): void =>
    host.style.setProperty(property, String(value), 'important');
  return {
    place() {
      const glass = visualViewport;
      const scale = glass?.scale ?? 1;
      const [width, height] = [(glass?.width ?? innerWidth) * scale, (glass?.height ?? innerHeight) * scale];
      const own = Math.min(MAX_WIDTH_PX, width);
      const below = innerHeight * scale - (glass?.offsetTop ?? 0) * scale - height;
      put('zoom', 1 / ((host.parentElement?.currentCSSZoom ?? 1) * scale));
      put('width', `${own}px`);
      put('top', 'auto');
      put('left', `${(glass?.offsetLeft ?? 0) * scale + (width - own) / 2}px`);
      put('bottom', `${Math.max(below, 0)}px`);
      frame.style.maxHeight = `${Math.floor(height * MAX_HEIGHT_SHARE)}px`;
    },
    grasp(event) {
      const { target, pointerId, clientY } = event;
      if (!event.isTrusted || event.button !== 0 || !(target instanceof Element) || target.closest('button'))
        return;
      event.preventDefault();
      const drag = new AbortController();
      const during = { signal: AbortSignal.any([signal, drag.signal]) };
      let way = 0;
      target.setPointerCapture(pointerId);
      const onMove = (move: Event): void => {
        if (!(move instanceof PointerEvent)) return;
        way = Math.max(0, move.clientY - clientY);
        frame.style.translate = `0 ${way}px`;
      };
      const end = (): void => {
        drag.abort();
        frame.style.translate = '';
      };
      const onUp = (): void => {
        end();
        if (way > Math.min(LET_GO_PX, frame.offsetHeight / 3)) onClose();
      };
      target.addEventListener('pointermove', onMove, during);
      target.addEventListener('pointerup', onUp, during);
      for (const type of ['pointercancel', 'lostpointercapture']) target.addEventListener(type, end, during);
    },
  };
}

/** Without a trace in the page's history; browsers that have no such thing go back in it as ever. */
function closeOnBack(onClose: () => void, signal: AbortSignal): void {
  if (typeof CloseWatcher === 'undefined') return;
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', onClose, { signal });
  signal.addEventListener('abort', () => watcher.destroy(), { once: true });
}
