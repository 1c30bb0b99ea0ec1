import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSERS_DIR, findBrowser, HOW_TO_GET, PATH_VARIABLE } from '../tests/support/browsers.mjs';
import { readJson } from './project.mjs';

/** @typedef {import('../tests/support/browsers.mjs').Engine} Engine */

const APT_GET = '/usr/bin/apt-get';
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Another installation may be at work on a fresh machine. */
const APT_LOCK_S = 300;

/**
 * Gets the browsers that are missing or too old: from Debian's packages where we may install them, otherwise as
 * private copies in `.browsers/`. Silent when all are there; throws with what to do when one cannot be had.
 *
 * @param {readonly Engine[]} engines
 */
export async function installBrowsers(engines) {
  for (const engine of engines) requireNamedProgram(engine);
  const missing = () => engines.filter((engine) => !findBrowser(engine));
  const wanting = engines.filter((engine) => !process.env[PATH_VARIABLE[engine]] && !isRecent(engine));
  if (wanting.length > 0 && mayUseApt()) installFromDebian(wanting);
  for (const engine of missing()) await download(engine);
  const hopeless = missing();
  if (hopeless.length > 0) throw new Error(hopeless.map((engine) => HOW_TO_GET[engine]).join('\n'));
  for (const engine of engines) requireRecent(engine);
}

/** Whoever names a program wants that one: nothing is installed in its place. @param {Engine} engine */
function requireNamedProgram(engine) {
  const variable = PATH_VARIABLE[engine];
  const named = process.env[variable];
  if (named && !findBrowser(engine)) throw new Error(`${variable} is ${named}, which is not a program.`);
}

const mayUseApt = () => existsSync(APT_GET) && process.getuid?.() === 0;

/** @param {readonly Engine[]} engines */
function installFromDebian(engines) {
  const packages = engines.map((engine) => DEBIAN_PACKAGE[engine]);
  console.log(`Installing ${packages.join(' and ')} with apt …`);
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync(APT_GET, ['-qq', '-o', `DPkg::Lock::Timeout=${APT_LOCK_S}`, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // On a fresh machine the list of packages is missing or old, and with an old one come old browsers.
  if (!apt('update'))
    console.error('The list of packages could not be renewed; going on with the one there is.');
  if (!apt('install', '-y', '--no-install-recommends', ...packages))
    console.error('apt could not install them.');
}

/** @param {Engine} engine */
async function download(engine) {
  try {
    const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
    const browser = engine === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
    const platform = detectBrowserPlatform();
    if (!platform) throw new Error('there is no copy for this system');
    const buildId = await resolveBuildId(browser, platform, 'stable');
    console.log(`Downloading ${browser} ${buildId} into .browsers/ …`);
    await install({ browser, buildId, cacheDir: BROWSERS_DIR });
  } catch (error) {
    console.error(`No private copy of ${engine}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * An older browser than the manifest admits refuses the extension with words nobody understands; one without
 * its libraries does not start at all.
 *
 * @param {Engine} engine
 */
function requireRecent(engine) {
  const found = versionOf(engine);
  if (!found) return;
  const remedy = `Install another one, or set ${PATH_VARIABLE[engine]} to its program.`;
  if (found.major === undefined)
    throw new Error(`${found.path} does not start: ${found.complaint}\n${remedy}`);
  if (found.major >= leastMajor(engine)) return;
  throw new Error(
    `${found.path} is version ${found.major}; the extension needs ${leastMajor(engine)} or later.\n${remedy}`,
  );
}

/** @param {Engine} engine */
function isRecent(engine) {
  if (!findBrowser(engine)) return false;
  const found = versionOf(engine);
  return found === undefined || (found.major !== undefined && found.major >= leastMajor(engine));
}

/** The oldest version that the manifest admits. @param {Engine} engine */
function leastMajor(engine) {
  const manifest = readJson('manifest.json');
  const least =
    engine === 'firefox'
      ? manifest.browser_specific_settings.gecko.strict_min_version
      : manifest.minimum_chrome_version;
  return Number.parseInt(least, 10);
}

/**
 * What the browser says of itself; nothing on Windows, which opens a window when asked.
 *
 * @param {Engine} engine
 */
function versionOf(engine) {
  const found = findBrowser(engine);
  if (!found || process.platform === 'win32') return undefined;
  const { stdout, stderr } = spawnSync(found.path, ['--version'], { encoding: 'utf8' });
  const major = /(\d+)\./.exec(stdout ?? '')?.[1];
  return { path: found.path, major: major === undefined ? undefined : Number(major), complaint: stderr };
}
