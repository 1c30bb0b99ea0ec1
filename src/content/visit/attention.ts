/** Whether anybody wants to know what is in a document: a tab opened behind others costs nothing till then. */
export type Attention = {
  /** Resolves once the reader sees the document, or a view of its cast asks for it, or nobody cares any more. */
  paid(signal: AbortSignal): Promise<void>;
  /** A view of the cast is there (a copy is made in a tab of its own, while this one is behind it), or no longer. */
  watched(isWatched: boolean): void;
};

export function createAttention(document: Document): Attention {
  let hasViews = false;
  const waiting = new Set<() => void>();
  return {
    async paid(signal) {
      const isPaid = (): boolean => !document.hidden || hasViews || signal.aborted;
      if (isPaid()) return;
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (!isPaid()) return;
          document.removeEventListener('visibilitychange', look);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        document.addEventListener('visibilitychange', look);
        signal.addEventListener('abort', look, { once: true });
      });
    },
    watched(isWatched) {
      hasViews = isWatched;
      for (const look of waiting) look();
    },
  };
}
