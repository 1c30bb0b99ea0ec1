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
 * Gets the browsers that are missing: from Debian's packages where we may install them, otherwise as private
 * copies in `.browsers/`. Silent when all are there; throws with what to do when one cannot be had.
 *
 * @param {readonly Engine[]} engines
 */
export async function installBrowsers(engines) {
  for (const engine of engines) requireNamedProgram(engine);
  const missing = () => engines.filter((engine) => !findBrowser(engine));
  if (missing().length > 0 && mayUseApt()) installFromDebian(missing());
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
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  // On a fresh machine the list of packages is missing or old.
  if (!install() && apt('update')) install();
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
 * its libraries does not start at all. Windows opens a window when asked for the version, so it is not asked.
 *
 * @param {Engine} engine
 */
function requireRecent(engine) {
  const found = findBrowser(engine);
  if (!found || process.platform === 'win32') return;
  const manifest = readJson('manifest.json');
  const least =
    engine === 'firefox'
      ? manifest.browser_specific_settings.gecko.strict_min_version
      : manifest.minimum_chrome_version;
  const { stdout, stderr } = spawnSync(found.path, ['--version'], { encoding: 'utf8' });
  const major = /(\d+)\./.exec(stdout ?? '')?.[1];
  const remedy = `Install another one, or set ${PATH_VARIABLE[engine]} to its program.`;
  if (major === undefined) throw new Error(`${found.path} does not start: ${stderr}\n${remedy}`);
  if (Number(major) >= Number.parseInt(least, 10)) return;
  throw new Error(`${found.path} is version ${major}; the extension needs ${least} or later.\n${remedy}`);
}
