import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection to Firefox's remote control. Commands and their parameters are those of Marionette, protocol 3. */
export type Marionette = {
  /** Sends one command and gives its result; throws with Firefox's own words if it fails. */
  readonly send: (command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => void;
};

type Answer = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/** Connects to the port that Firefox wrote into its profile, and begins a session. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const waiting = new Map<number, Answer>();
  let lastId = 0;

  readPackets(socket, (packet) => {
    // The greeting is an object, an answer is [1, id, error, result].
    if (!Array.isArray(packet)) return;
    const [, id, error, result]: unknown[] = packet;
    const answer = typeof id === 'number' ? waiting.get(id) : undefined;
    if (typeof id === 'number') waiting.delete(id);
    if (error === null) answer?.resolve(result);
    else answer?.reject(new Error(`Firefox: ${JSON.stringify(error).slice(0, 2_000)}`));
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });

  const send: Marionette['send'] = (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const packet = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${packet.length}:`), packet]));
    });
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  return { send, close: () => socket.destroy() };
}

/** A packet is its length in bytes, a colon, and that much JSON. */
function readPackets(socket: Socket, onPacket: (packet: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(buffer.toString('latin1', 0, colon));
      if (buffer.length < end) return;
      const packet: unknown = JSON.parse(buffer.toString('utf8', colon + 1, end));
      buffer = buffer.subarray(end);
      onPacket(packet);
    }
  });
}
