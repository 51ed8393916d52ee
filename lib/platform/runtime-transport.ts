import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import type { Outgoing, Transport } from '../messaging/transport';
import { classifySender } from './classify-sender';

type MessageListener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => true | undefined;
type MessageEvent = { readonly addListener: (listener: MessageListener) => void };

/** Between the extension's own pages and its background; in a content script it hears the background. */
export function createRuntimeTransport(): Transport {
  return {
    send: (message) => settleSending(browser.runtime.sendMessage(message)),
    listen(listener) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types know a listener that answers always or never
      const event = browser.runtime.onMessage as unknown as MessageEvent;
      event.addListener((message, sender, respond) => {
        const answer = listener(message, classifySender(sender, browser.runtime.id, browser.runtime.getURL('')));
        if (answer === undefined) return undefined;
        void answer.then(respond);
        // Not every Chromium takes a promise in place of this.
        return true;
      });
    },
  };
}

/** From the background to the reader in the top frame of one tab. */
export function createTabTransport(tabId: number): Outgoing {
  return { send: (message) => settleSending(browser.tabs.sendMessage(tabId, message, { frameId: 0 })) };
}

// What browsers say when there is nobody at the other end, or nobody any more. Chromium: "Could not establish connection. Receiving
// end does not exist.", "The message port closed before a response was received.", "… the message channel closed …", "No tab with id: 7.",
// "Extension context invalidated."; Firefox: "Could not establish connection. …", "Invalid tab ID: 7", "… conduits …", "… actor … destroyed …".
const nobodyThere = /could not establish connection|receiving end|(port|channel|conduit)\b.*\b(closed|destroyed)|no tab with id|invalid tab id|back\/forward cache|context invalidated|destroyed/i;

/** The answer, or undefined when nobody gave one; any other failure is a bug and is thrown. */
async function settleSending(sending: Promise<unknown>): Promise<unknown> {
  try {
    return await sending;
  } catch (error) {
    if (error instanceof Error && nobodyThere.test(error.message)) return undefined;
    throw error;
  }
}
