// Finds installed browsers: no dependency, no download. The order of the tables is the preference.
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Engine */
/** @typedef {{ readonly name: string, readonly path: string }} FoundBrowser */

const { env, platform } = process;
const root = resolve(import.meta.dirname, '../..');

/** Where private copies of browsers are kept; git ignores it. */
export const BROWSERS_DIR = join(root, '.browsers');

const onWindows = (/** @type {string} */ file) =>
  [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((dir) =>
    dir ? [join(dir, file)] : [],
  );
const onMac = (/** @type {string} */ app, file = app) =>
  ['/Applications', join(homedir(), 'Applications')].map((dir) =>
    join(dir, `${app}.app/Contents/MacOS/${file}`),
  );

/** Every relative of Chromium that loads an unpacked extension over its debugging pipe, and Firefox. */
const PLACES = {
  chromium: [
    {
      name: 'Chromium',
      linux: ['chromium', 'chromium-browser'],
      darwin: onMac('Chromium'),
      win32: onWindows('Chromium/Application/chrome.exe'),
    },
    {
      name: 'Chrome',
      linux: ['google-chrome-stable', 'google-chrome', '/opt/google/chrome/chrome'],
      darwin: onMac('Google Chrome'),
      win32: onWindows('Google/Chrome/Application/chrome.exe'),
    },
    {
      name: 'Edge',
      linux: ['microsoft-edge-stable', 'microsoft-edge', '/opt/microsoft/msedge/msedge'],
      darwin: onMac('Microsoft Edge'),
      win32: onWindows('Microsoft/Edge/Application/msedge.exe'),
    },
    {
      name: 'Brave',
      linux: ['brave-browser', 'brave'],
      darwin: onMac('Brave Browser'),
      win32: onWindows('BraveSoftware/Brave-Browser/Application/brave.exe'),
    },
  ],
  firefox: [
    {
      name: 'Firefox',
      linux: ['firefox', 'firefox-esr'],
      darwin: onMac('Firefox', 'firefox'),
      win32: onWindows('Mozilla Firefox/firefox.exe'),
    },
    {
      name: 'Firefox Developer Edition',
      linux: ['firefox-developer-edition'],
      darwin: onMac('Firefox Developer Edition', 'firefox'),
      win32: onWindows('Firefox Developer Edition/firefox.exe'),
    },
  ],
};

const DOWNLOADED_AS = {
  chromium: ['chrome', 'chrome.exe', 'Google Chrome for Testing'],
  firefox: ['firefox', 'firefox.exe'],
};

/** The variable of the environment that names the program to use. */
export const PATH_VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** What a person can do when there is none; one line for each engine. */
export const HOW_TO_GET = {
  chromium:
    'No Chrome, Chromium, Edge or Brave found. Install one (Debian: apt install chromium), or set CHROME_PATH to its program.',
  firefox:
    'No Firefox found. Install it (Debian: apt install firefox-esr), or set FIREFOX_PATH to its program.',
};

/**
 * The browser to use for an engine. CHROME_PATH and FIREFOX_PATH come first, private copies last.
 *
 * @param {Engine} engine
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser(engine) {
  const variable = PATH_VARIABLE[engine];
  const named = env[variable];
  if (named) return isProgram(named) ? { name: variable, path: named } : undefined;
  for (const browser of PLACES[engine]) {
    for (const place of browser[platform] ?? []) {
      const path = basename(place) === place ? onPath(place) : isProgram(place) ? place : undefined;
      if (path) return { name: browser.name, path };
    }
  }
  return findDownloaded(engine);
}

/**
 * @param {Engine} engine
 * @returns {string} the program's path; throws with what to do when there is none
 */
export function requireBrowser(engine) {
  const found = findBrowser(engine);
  if (!found) throw new Error(HOW_TO_GET[engine]);
  return found.path;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string} command */
function onPath(command) {
  return (env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, command))
    .find(isProgram);
}

/** @param {Engine} engine */
function findDownloaded(engine) {
  const folder = join(BROWSERS_DIR, engine === 'firefox' ? 'firefox' : 'chrome');
  if (!existsSync(folder)) return undefined;
  const path = readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .find((file) => DOWNLOADED_AS[engine].includes(basename(file)) && isProgram(file));
  return path ? { name: 'private copy', path } : undefined;
}
