/** What a page did since the last time, gathered for one frame. */
export type Changes = {
  /** Nodes whose own text or whose list of children changed. */
  readonly changed: ReadonlySet<Node>;
  /** Nodes that were put in, or elsewhere in. */
  readonly added: ReadonlySet<Node>;
  /** Nodes that were taken out, or out and in again elsewhere. */
  readonly removed: ReadonlySet<Node>;
  /** Elements that may have become read or unread (`hidden`, `contenteditable`). */
  readonly switched: ReadonlySet<Element>;
  /** Shadow roots that were found where none was known. */
  readonly attached: ReadonlySet<ShadowRoot>;
};
