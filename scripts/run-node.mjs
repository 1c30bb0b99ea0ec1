import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

/** Time a program gets to end its browsers before it is ended itself. */
const GRACE_MS = 5000;
const isWindows = process.platform === 'win32';

/**
 * Runs a Node program from the project's folder, in a process group of its own so that `signal` ends all of it.
 *
 * @param {readonly string[]} args
 * @param {{ readonly signal: AbortSignal, readonly show?: boolean, readonly env?: Readonly<Record<string, string>> }} options
 *   `show` lets it write to the console itself; otherwise its words come back in `output`
 * @returns {Promise<{ readonly code: number, readonly output: string, readonly stdout: string }>}
 */
export async function runNode(args, { signal, show = false, env = {} }) {
  signal.throwIfAborted();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    detached: !isWindows,
  });
  let output = '';
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });

  const end = (/** @type {NodeJS.Signals} */ how) => {
    try {
      if (isWindows || child.pid === undefined) child.kill(how);
      else process.kill(-child.pid, how);
    } catch {
      // It has ended by itself in the meantime.
    }
  };
  /** @type {NodeJS.Timeout | undefined} */
  let impatience;
  const stop = () => {
    end('SIGTERM');
    impatience = setTimeout(end, GRACE_MS, 'SIGKILL');
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const code = await new Promise((ended, failed) => {
      child.once('error', failed);
      child.once('close', (code) => ended(code ?? 1));
    });
    return { code, output, stdout };
  } finally {
    clearTimeout(impatience);
    signal.removeEventListener('abort', stop);
  }
}
