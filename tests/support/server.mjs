import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pause } from './poll.mjs';

/**
 * Pages by path. A string is HTML; a missing path is a 404. `afterMs` keeps whoever asks waiting.
 *
 * @typedef {{ readonly headers?: Readonly<Record<string, string>>, readonly status?: number, readonly body: string | Uint8Array, readonly afterMs?: number }} Reply
 * @typedef {Readonly<Record<string, string | Reply>>} Pages
 * @typedef {{ readonly origin: string, readonly port: number, readonly requests: readonly string[], close(): Promise<void> }} Server
 */

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Serves a folder (`/` is its index.html) or a table of pages on 127.0.0.1, on a port the system chooses. Each
 * call is an origin of its own. `requests` lists the paths asked for so far.
 *
 * @param {string | Pages} what
 * @param {{ readonly port?: number, readonly host?: string }} [where] `host` is the name in `origin`; browsers
 *   resolve every `*.localhost` to this machine
 * @returns {Promise<Server>}
 */
export async function serve(what, { port = 0, host = '127.0.0.1' } = {}) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const reply = typeof what === 'string' ? await fromFolder(what, path) : fromTable(what, path);
    if (reply.afterMs !== undefined) await pause(reply.afterMs);
    response
      .writeHead(reply.status ?? 200, { 'cache-control': 'no-store', ...reply.headers })
      .end(reply.body);
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return {
    origin: `http://${host}:${address.port}`,
    port: address.port,
    requests,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

const NOT_FOUND = { status: 404, headers: { 'content-type': TYPES['.html'] }, body: 'Not found' };

/** @type {(pages: Pages, path: string) => Reply} */
function fromTable(pages, path) {
  const page = pages[path];
  if (page === undefined) return NOT_FOUND;
  const { headers = {}, ...reply } = typeof page === 'string' ? { body: page } : page;
  return { ...reply, headers: { 'content-type': TYPES['.html'], ...headers } };
}

/** @type {(folder: string, path: string) => Promise<Reply>} */
async function fromFolder(folder, path) {
  // A leading slash keeps `..` inside the folder.
  const file = join(folder, normalize(`/${path.endsWith('/') ? `${path}index.html` : path}`));
  try {
    const body = await readFile(file);
    return { headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }, body };
  } catch {
    return NOT_FOUND;
  }
}
