import type { Listener, Sender, Transport } from '../../lib/messaging/transport';

/**
 * A transport between two ends of one process. What is sent crosses as JSON, as it does between real contexts; the
 * first listener that returns a promise answers, as in a browser.
 */
export function connectInMemory(sender: Sender): Transport {
  const listeners: Listener[] = [];
  return {
    async send(message) {
      const received = cross(message);
      const answers = listeners.map((listener) => listener(received, sender)).filter((answer) => answer !== undefined);
      return answers.length === 0 ? undefined : cross(await answers[0]);
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
}

function cross(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
