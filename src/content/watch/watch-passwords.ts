/** No event tells that a field in focus was taken out of the page. */
const LOOK_MS = 250;

const PASSWORD = 'input[type="password" i]';

/** Tells when the reader begins and ends to write a password in this document, until the signal fires. */
export function watchPasswords(
  document: Document,
  onChange: () => void,
  signal: AbortSignal,
): {
  readonly isWriting: () => boolean;
  /** Listens to the document again, which may have dropped all its listeners. */
  readonly listen: () => void;
} {
  let field: Element | undefined;
  let timer: number | undefined;

  const become = (next: Element | undefined): void => {
    if (next === field) return;
    const isOther = (next === undefined) !== (field === undefined);
    hold(next);
    if (isOther) onChange();
  };
  const hold = (next: Element | undefined): void => {
    field = next;
    clearInterval(timer);
    if (next) timer = window.setInterval(() => next.isConnected || become(undefined), LOOK_MS);
  };
  const passwordIn = (target: EventTarget | null | undefined): Element | undefined =>
    target instanceof Element && target.matches(PASSWORD) ? target : undefined;
  const onFocus = (event: FocusEvent): void => become(passwordIn(event.composedPath()[0]));
  const onBlur = (): void => become(undefined);
  const listen = (): void => {
    document.addEventListener('focusin', onFocus, { capture: true, signal });
    document.addEventListener('focusout', onBlur, { capture: true, signal });
  };
  listen();
  hold(passwordIn(document.activeElement));
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return { isWriting: () => field !== undefined, listen };
}
