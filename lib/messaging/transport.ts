import type { Route } from './route';

/** Who sent a message, as the browser says: a part of this extension, or anyone else. */
export type Sender = Route['from'] | 'stranger';

/** Hears one message. Returns a promise only for a message that it answers; undefined leaves it to others. */
export type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/** Carries a message to the other side. Resolves with the answer, or with undefined where nobody answered. */
export type Outgoing = { readonly send: (message: unknown) => Promise<unknown> };

/** Hands over the messages of the other side. */
export type Incoming = { readonly listen: (listener: Listener) => void };

/** Both directions between two contexts of the extension. */
export type Transport = Outgoing & Incoming;
