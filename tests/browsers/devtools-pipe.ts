import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A Chromium that is driven over the DevTools pipe, without anything between. Commands are those of the DevTools protocol. */
export type DevtoolsPipe = {
  /** Sends a command to the browser, or to the target of a session. */
  readonly send: (method: string, parameters?: Readonly<Record<string, unknown>>, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>;
  /** What an expression gives in a target; a promise is awaited. The target is attached only for this. */
  readonly evaluateIn: (targetId: string, expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

type Answer = { readonly resolve: (result: Readonly<Record<string, unknown>>) => void; readonly reject: (error: Error) => void };
type Packet = { readonly id?: number; readonly result?: Record<string, unknown>; readonly error?: { readonly message: string } };

/** Starts a Chromium whose pipe is open. */
export function startDevtoolsPipe(executable: string, parameters: readonly string[]): DevtoolsPipe {
  const browser = spawn(executable, ['--remote-debugging-pipe', ...parameters], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const waiting = new Map<number, Answer>();
  let lastId = 0;
  const [input, output] = openPipes(browser);
  readPackets(output, ({ id, result, error }) => {
    const answer = id === undefined ? undefined : waiting.get(id);
    if (answer === undefined || id === undefined) return;
    waiting.delete(id);
    if (error === undefined) answer.resolve(result ?? {});
    else answer.reject(new Error(`Chromium: ${error.message}`));
  });

  const send: DevtoolsPipe['send'] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });

  return {
    send,
    async evaluateIn(targetId, expression) {
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, String(sessionId));
      await send('Target.detachFromTarget', { sessionId });
      return typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined;
    },
    close: () =>
      new Promise((resolve) => {
        browser.once('exit', () => resolve());
        send('Browser.close').catch(() => browser.kill());
      }),
  };
}

function openPipes({ stdio }: ChildProcess): [Writable, Readable] {
  const [, , , input, output] = stdio;
  if (!input || !output || !('write' in input) || !('on' in output)) throw new Error('the pipes are not open');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of `stdio` do not say which end of a pipe is which
  return [input, output as Readable];
}

/** A packet is JSON that ends with a zero byte. */
function readPackets(output: Readable, onPacket: (packet: Packet) => void): void {
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const packets = (rest + chunk).split('\0');
    rest = packets.pop() ?? '';
    for (const text of packets) {
      const packet: Packet = JSON.parse(text);
      onPacket(packet);
    }
  });
}
