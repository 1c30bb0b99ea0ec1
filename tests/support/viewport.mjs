/** A small laptop's window: the same in both browsers, so that layouts compare. */
export const DEFAULT_VIEWPORT = { width: 1280, height: 800 };
