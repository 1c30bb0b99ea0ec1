import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LaunchOptions } from './browser-under-test';
import type { Pages, Reply } from './server.mjs';

/** A proxy that is the whole web to a browser: it answers for one host, refuses all others and notes every request. */
export type WholeWeb = {
  /** `METHOD url`, or `CONNECT host:port` for what would have been encrypted. */
  readonly requests: readonly string[];
  readonly launchOptions: LaunchOptions;
  close(): Promise<void>;
};

/** @param pages what `http://{host}` has, by path */
export async function beTheWeb(host: string, pages: Pages): Promise<WholeWeb> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    requests.push(`${request.method} ${url}`);
    const at = URL.canParse(url) ? new URL(url) : undefined;
    const page = at?.host === host ? pages[decodeURIComponent(at.pathname)] : undefined;
    const reply: Reply =
      page === undefined ? { status: 404, body: '' } : typeof page === 'string' ? { body: page } : page;
    response
      .writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers })
      .end(reply.body);
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    launchOptions: throughProxy(port),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** All through the proxy, this machine's own addresses too: both browsers' ways to say it, each ignores the other's. */
function throughProxy(port: number): LaunchOptions {
  const where = '127.0.0.1';
  return {
    args: [`--proxy-server=${where}:${port}`, '--proxy-bypass-list=<-loopback>'],
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': where,
      'network.proxy.http_port': port,
      'network.proxy.ssl': where,
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    },
  };
}
