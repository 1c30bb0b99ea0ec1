// npm start [-- chrome|firefox]: a browser with the extension on the demo page, kept up to date while you edit.
import { installDependencies } from './install-dependencies.mjs';

const USAGE = 'npm start [-- chrome|firefox]';
const NO_DISPLAY = `There is no display to open a browser on (neither DISPLAY nor WAYLAND_DISPLAY is set).
Start it from a desktop, or on a virtual display: xvfb-run npm start (Debian: apt install xvfb).
npm test needs no display.`;

/** @returns {Promise<void>} */
async function main() {
  const [wanted, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (wanted !== undefined && wanted !== 'chrome' && wanted !== 'firefox')) {
    throw new Error(USAGE);
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) throw new Error(NO_DISPLAY);

  installDependencies();
  const { findBrowser } = await import('../tests/support/browsers.mjs');
  const { installBrowsers } = await import('./install-browsers.mjs');
  // Without a wish, the one that is there is better than one that has to be downloaded.
  const mode = wanted ?? (!findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chrome');
  await installBrowsers([mode === 'firefox' ? 'firefox' : 'chromium']);

  const stop = new AbortController();
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => stop.abort());
  }
  const { showInBrowser } = await import('./show-in-browser.mjs');
  await showInBrowser(mode, stop);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
