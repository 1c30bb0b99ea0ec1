// Needs nothing but Node: it runs before any dependency is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, readJson } from './project.mjs';

/** npm's own record of what it put into node_modules; written last, so a broken installation has none. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Installs what the lock file says, unless exactly that is there. Silent when nothing is to be done; throws
 * with what to do when npm fails.
 */
export function installDependencies() {
  requireNode();
  if (areDependenciesInstalled()) return;
  console.log('Installing dependencies by the lock file (npm ci) …');
  // Under `npm start` npm tells where it is; run by hand, the shell has to find it.
  const npm = process.env.npm_execpath;
  const ran = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm ci', { cwd: ROOT, stdio: 'inherit', shell: true });
  if (ran.status !== 0) throw new Error('npm ci failed: see above. Is the network there?');
}

function requireNode() {
  const [least = 0, leastMinor = 0] = readJson('package.json').engines.node.match(/\d+/g).map(Number);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > least || (major === least && minor >= leastMinor)) return;
  throw new Error(`Node ${least}.${leastMinor} or later is needed; this is ${process.version}.`);
}

/** Optional packages of other systems may be missing; anything else must match in version and content. */
function areDependenciesInstalled() {
  if (!existsSync(join(ROOT, INSTALLED))) return false;
  const locked = readJson('package-lock.json').packages;
  const installed = readJson(INSTALLED).packages;
  const agrees = (path) =>
    installed[path]
      ? installed[path].version === locked[path]?.version &&
        installed[path].integrity === locked[path].integrity
      : locked[path].optional === true;
  return [...Object.keys(locked), ...Object.keys(installed)].every((path) => path === '' || agrees(path));
}
