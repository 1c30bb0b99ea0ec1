import 'vitest/browser';

/**
 * Trusted input for DOM tests: `import { commands } from 'vitest/browser'`. Coordinates are those of the test's
 * own document, as `getBoundingClientRect` gives them. Vitest's `userEvent`, `page` and locators are not there:
 * they belong to drivers we do not use.
 */
declare module 'vitest/browser' {
  export const commands: {
    /** In that many steps; one unless given. */
    mouseMove(x: number, y: number, options?: { readonly steps?: number }): Promise<void>;
    /** Moves there, then presses and releases. */
    mouseClick(
      x: number,
      y: number,
      options?: { readonly button?: 'left' | 'right' | 'middle' },
    ): Promise<void>;
    mouseDown(): Promise<void>;
    mouseUp(): Promise<void>;
    mouseWheel(deltaY: number): Promise<void>;
    /** A key such as `Escape`, `Tab`, `ArrowDown` or `a`, to the element in focus. */
    press(key: string): Promise<void>;
    /** Held until `keyUp`, for `Shift` and the like. */
    keyDown(key: string): Promise<void>;
    keyUp(key: string): Promise<void>;
    /** A finger, briefly. */
    tap(x: number, y: number): Promise<void>;
    /** A finger from one point to another. */
    swipe(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
    /** What the reader's system asks for, such as `prefers-color-scheme: dark`. Chromium only: see `server.browser`. */
    emulateMedia(features: readonly { readonly name: string; readonly value: string }[]): Promise<void>;
    /** The whole window as a PNG file, to look at; the path is relative to the project. */
    screenshot(path: string): Promise<void>;
  };
  export const server: { readonly browser: 'chromium' | 'firefox' };
}
