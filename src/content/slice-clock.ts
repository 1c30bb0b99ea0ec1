/** Half a frame: our work and the page's fit into one frame together. */
const SLICE_MS = 8;

/** Tells when long work should pause, and pauses it. */
export type SliceClock = {
  isOver(): boolean;
  /** Lets the page work; a new slice has begun when it resolves. */
  rest(): Promise<void>;
};

export function startSliceClock(): SliceClock {
  let ends = performance.now() + SLICE_MS;
  return {
    isOver: () => performance.now() >= ends,
    async rest() {
      await new Promise<void>((resolve) => setTimeout(resolve));
      ends = performance.now() + SLICE_MS;
    },
  };
}
