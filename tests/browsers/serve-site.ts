import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One page of a local site. `type` is its media type with charset. */
export type SitePage = { readonly type: string; readonly body: string };

/** A site that is being served on this machine. */
export type Site = { readonly origin: string; readonly close: () => Promise<void> };

/** An HTML page of a local site. */
export function htmlPage(body: string): SitePage {
  return { type: 'text/html; charset=utf-8', body };
}

/** Serves pages by their path on a free port of this machine, or on `port`. Anything else is not found. */
export async function serveSite(pages: Readonly<Record<string, SitePage>>, port = 0): Promise<Site> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.type ?? 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(page?.body ?? 'There is no such page.');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
