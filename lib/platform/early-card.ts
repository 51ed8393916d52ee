import type { MessageName, RequestOf } from '../messaging/protocol';
import { bringScript, readerFiles } from './bring-script';
import { measurePrefix } from './measure';
import { createRuntimeTransport } from './runtime-transport';
import { findActiveTab } from './tabs';

/** A card that was asked for before the popup's own code was there: the tab, and the raw answer to the very message. */
export type EarlyCard = { readonly tabId: Promise<number | undefined>; readonly sent: Promise<string>; readonly answer: Promise<unknown> };

type CardMessage = { readonly name: 'card.get' & MessageName; readonly request: RequestOf<'card.get'> };

const place = Symbol.for('clauselight.early-card');

function createCardMessage(tabId: number): CardMessage {
  return { name: 'card.get', request: { tabId, again: false } };
}

/**
 * Asks for the card of the active tab at once, and leaves the answer for `takeEarlyCard`: the page is read while the popup is still loading. The reader is brought to
 * the page from here, so that it reads while a background that was stopped is started.
 */
export function askEarly(): void {
  const transport = createRuntimeTransport();
  const tabId = findActiveTab();
  const message = tabId.then((id) => (id === undefined ? undefined : createCardMessage(id)));
  // Whether it was let in, the background finds out.
  void tabId.then((id) => id !== undefined && bringScript(id, readerFiles));
  const answer = message.then((known) => {
    performance.mark(`${measurePrefix}asked`);
    return known === undefined ? undefined : transport.send(known);
  });
  // Whoever takes it sees the failure; nobody may.
  answer.catch(() => undefined);
  const early: EarlyCard = { tabId, sent: message.then((known) => JSON.stringify(known)), answer };
  Reflect.set(globalThis, place, early);
}

/** The card that was asked for early, once; undefined where it was not. */
export function takeEarlyCard(): EarlyCard | undefined {
  const early: EarlyCard | undefined = Reflect.get(globalThis, place);
  Reflect.deleteProperty(globalThis, place);
  return early;
}
