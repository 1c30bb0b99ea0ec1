import type { FrameCast, Jump, Quotes } from './model';

/** What a view of the cast hears of the frames of a tab. */
export type CastListener = {
  cast(cast: FrameCast): void;
  gone(frame: string): void;
  /** No content script answers there, or no longer. */
  nobody(): void;
};

/** What a view can ask the frames of a tab to do. */
export type CastConnection = {
  jump(jump: Jump): void;
  /** The text of a frame as far as it mentions anybody. Rejects when the frame is gone. */
  quotes(frame: string): Promise<Quotes>;
  /** A frame's document as HTML. Rejects when the frame is gone. */
  html(frame: string): Promise<string>;
};
