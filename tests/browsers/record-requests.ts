import { createServer, request as forward } from 'node:http';

/**
 * A proxy that lets through what goes to this machine, refuses all else, and remembers all that it was asked for: addresses, or host and port
 * where an encrypted connection was wanted.
 */
export type RecordingProxy = { readonly port: number; readonly requests: () => readonly string[]; readonly close: () => Promise<void> };

/** Starts the proxy on a free port. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const target = new URL(request.url ?? '', 'http://nowhere.invalid');
    requests.push(target.href);
    if (target.hostname !== '127.0.0.1') {
      response.writeHead(502).end();
      return;
    }
    const onward = forward(target, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  // How a browser asks a proxy for an encrypted connection: no test page needs one.
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    port: address.port,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
