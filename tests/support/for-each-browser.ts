import { describe } from 'vitest';
import type { BrowserUnderTest, Engine, LaunchOptions } from './browser-under-test';
import { launchChromium } from './launch-chromium.mjs';
import { launchFirefox } from './launch-firefox.mjs';

type Launch = (options?: LaunchOptions) => Promise<BrowserUnderTest>;

const LAUNCH: Record<Engine, Launch> = { chromium: launchChromium, firefox: launchFirefox };

/**
 * Declares the same tests once for a real Chromium and once for a real Firefox. `launch` starts that browser
 * with the built extension; whoever launches closes.
 */
export function forEachBrowser(declareTests: (engine: Engine, launch: Launch) => void): void {
  describe.each<Engine>(['chromium', 'firefox'])('in %s', (engine) => {
    declareTests(engine, LAUNCH[engine]);
  });
}
