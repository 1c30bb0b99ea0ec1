import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One page whose beginning arrives at once, and its end when the test says so. Gone when the test is over. */
export async function serveSlowly(html: string) {
  const end = new AbortController();
  let ask = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    // Browsers wait for the first kilobyte before they show anything.
    answer.write(`<!doctype html>${' '.repeat(2048)}`);
    if (end.signal.aborted) answer.end(html);
    else end.signal.addEventListener('abort', () => answer.end(html), { once: true });
    ask();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked, finish: () => end.abort() };
}
