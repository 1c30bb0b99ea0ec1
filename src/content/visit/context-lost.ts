/**
 * Whether a call failed because the extension was updated, reloaded or removed while this page was open: the
 * script lives on, cut off from everything. It then ends quietly; the new version has its own script here.
 */
export const isContextLost = (error: unknown): boolean =>
  error instanceof Error && /context invalidated|message manager disconnected/i.test(error.message);
