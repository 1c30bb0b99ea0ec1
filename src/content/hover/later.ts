/**
 * Runs `task` when nobody has called `soon` for `ms`. Calling `soon` for every step of a pointer costs next to
 * nothing: one timer at a time, none set anew. Ends with the signal.
 */
export function createLater(task: () => void, ms: number, signal: AbortSignal): { soon(): void } {
  let timer: number | undefined;
  let due = 0;
  const onTime = (): void => {
    timer = undefined;
    const left = due - performance.now();
    // Timers may come a moment early.
    if (left > 1) timer = window.setTimeout(onTime, left);
    else task();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    soon() {
      due = performance.now() + ms;
      if (!signal.aborted) timer ??= window.setTimeout(onTime, ms);
    },
  };
}
