import { lintExtension } from './lint-extension.mjs';
import { PROGRAMS } from './project.mjs';
import { runNode } from './run-node.mjs';

/**
 * A check passes or fails as a whole and counts as one test.
 *
 * @typedef {{ readonly name: string, run(signal: AbortSignal): Promise<string> }} Check `run` gives what is
 *   wrong, in full; an empty text when nothing is
 */

/** @type {(name: string, args: readonly string[]) => Check} */
const program = (name, args) => ({
  name,
  async run(signal) {
    const { code, output } = await runNode(args, { signal });
    return code === 0 ? '' : output || `${args.join(' ')} ended with ${code}`;
  },
});

/** @type {readonly Check[]} */
export const BUILDS = [
  program('build for Chrome', [PROGRAMS.vite, 'build', '--mode', 'chrome', '--logLevel', 'warn']),
  program('build for Firefox', [PROGRAMS.vite, 'build', '--mode', 'firefox', '--logLevel', 'warn']),
];

/** @type {readonly Check[]} */
export const CHECKS = [
  program('types', [PROGRAMS.tsc, '-p', '.', '--noEmit']),
  program('types of the core, without the DOM', [PROGRAMS.tsc, '-p', 'src/core', '--noEmit']),
  program('lint', [PROGRAMS.biome, 'lint', '--error-on-warnings', '.']),
  program('format', [PROGRAMS.biome, 'check', '--linter-enabled=false', '--error-on-warnings', '.']),
  { name: 'web-ext lint of the built extension', run: lintExtension },
];
