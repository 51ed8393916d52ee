import { describe, expect, it } from 'vitest';
import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { failure, success } from '../../lib/result';
import { connectInMemory } from './in-memory-transport';

/** A transport on which someone answers `answer` to everything. */
function answering(answer: unknown): Outgoing {
  return { send: async () => answer };
}

describe('the background, called by a page of the extension', () => {
  it('is sent the name and the request, and its answer is given', async () => {
    const sent: unknown[] = [];
    const transport: Outgoing = {
      send: async (message) => {
        sent.push(message);
        return success({ grown: true });
      },
    };
    expect(await callBackground(transport, 'page.grown', { tabId: 7, textHash: 'a' })).toEqual(success({ grown: true }));
    expect(sent).toEqual([{ name: 'page.grown', request: { tabId: 7, textHash: 'a' } }]);
  });

  it('tells by its kind what went wrong', async () => {
    expect(await callBackground(answering(failure({ kind: 'storage-full' })), 'marks.clear', { tabId: 1 })).toEqual(failure({ kind: 'storage-full' }));
  });

  it('is "no-answer" when nobody is there', async () => {
    expect(await callBackground(connectInMemory('extension-page'), 'marks.clear', { tabId: 1 })).toEqual(failure({ kind: 'no-answer' }));
    expect(await callBackground(answering(null), 'marks.clear', { tabId: 1 })).toEqual(failure({ kind: 'no-answer' }));
  });

  it.each<[string, unknown]>([
    ['an answer without ok', { value: {} }],
    ['an answer without a value', { ok: true }],
    ['a text', 'fine'],
    ['a failure without its kind', { ok: false }],
    ['a failure of nothing', { ok: false, error: null }],
    ['an unknown kind of failure', { ok: false, error: { kind: 'banana' } }],
    ['a kind that every object has', { ok: false, error: { kind: 'constructor' } }],
  ])('is "bad-message" when that comes back: %s', async (_name, answer) => {
    expect(await callBackground(answering(answer), 'marks.clear', { tabId: 1 })).toEqual(failure({ kind: 'bad-message' }));
  });
});
