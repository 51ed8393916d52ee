import { backgroundProtocol, readerProtocol, type RequestOf } from '../../lib/messaging/protocol';
import type { PolicyText } from '../../lib/policy/policy-text';

/** Every message that the background answers. */
export type AskedName = keyof typeof backgroundProtocol | keyof typeof readerProtocol;

/** A browser in which each message has something to do: a tab with a policy that was read, and a policy that was saved. */
export type Situation = {
  readonly tabId: number;
  readonly textHash: string;
  /** A clause of the page's text. */
  readonly clause: { readonly start: number; readonly end: number };
  readonly savedId: string;
  /** A text that is not saved. */
  readonly policy: PolicyText;
};

/** One request of every kind. A message that is new in the protocol needs a line here, or this does not compile. */
export const requests: { readonly [N in AskedName]: (at: Situation) => RequestOf<N> } = {
  'card.get': ({ tabId }) => ({ tabId, again: false }),
  'page.grown': ({ tabId, textHash }) => ({ tabId, textHash }),
  'quote.show': ({ tabId, textHash, clause }) => ({ tabId, textHash, ...clause }),
  'marks.paint': ({ tabId, textHash }) => ({ tabId, textHash }),
  'marks.clear': ({ tabId }) => ({ tabId }),
  'text.marked': ({ tabId, textHash }) => ({ tabId, textHash, hidden: ['formal'] }),
  'request.sent': ({ tabId, textHash }) => ({ source: { tabId, textHash }, line: 'Asked for a copy.', dueAt: 4_000_000_000_000 }),
  'request.taken-back': ({ tabId, textHash }) => ({ source: { tabId, textHash }, line: 'Asked for a copy.', dueAt: 4_000_000_000_000, remindBefore: 0 }),
  'policy.save': ({ tabId, textHash }) => ({ tabId, textHash }),
  'saved.card': ({ savedId }) => ({ id: savedId }),
  'saved.changes': ({ tabId, textHash, savedId }) => ({ tabId, textHash, id: savedId }),
  'compare.versions': ({ tabId, textHash, savedId }) => ({ old: savedId, new: { tabId, textHash } }),
  'compare.policies': ({ tabId, textHash, savedId }) => ({ sources: [{ id: savedId }, { tabId, textHash }] }),
  'answer.correct': ({ tabId, textHash }) => ({ source: { tabId, textHash }, correction: { id: 'sell.data', answer: 'yes', refused: [], quote: '' } }),
  'corrections.report': ({ tabId, textHash }) => ({ source: { tabId, textHash }, address: false }),
  'policy.import': ({ policy }) => ({ policy, savedAt: 1_000, family: null }),
  'text.read': ({ policy }) => ({ policy, anyway: false }),
  'marks.again': ({ tabId }) => ({ tabId }),
  'question.show': ({ tabId, textHash }) => ({ tabId, textHash, question: 'sell.data' }),
  'marks.print': ({ tabId, textHash }) => ({ tabId, textHash, readAt: 1_000, hidden: [] }),
  'mark.explain': ({ tabId, textHash, clause }) => ({ tabId, textHash, ...clause }),
};

/** The names of all of them, out of the protocol. */
export function listAsked(): AskedName[] {
  return Object.keys({ ...backgroundProtocol, ...readerProtocol }).filter((name): name is AskedName => Object.hasOwn(requests, name));
}
