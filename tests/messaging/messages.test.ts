import { describe, expect, it } from 'vitest';
import { call } from '../../lib/messaging/call';
import { backgroundProtocol, protocol } from '../../lib/messaging/protocol';
import { serve, type Handlers } from '../../lib/messaging/serve';
import type { Outgoing, Sender } from '../../lib/messaging/transport';
import { failure, success } from '../../lib/result';
import { noticeKinds } from '../../lib/summary/words/notices';
import { connectInMemory } from './in-memory-transport';

const saved = { id: 'a', name: 'Acorn Ltd', host: 'acorn.example', url: 'https://acorn.example/p', title: 'Privacy', savedAt: 1, words: 2, updated: '' };

function backgroundHandlers(changes: Partial<Handlers<'extension-page'>> = {}): Handlers<'extension-page'> {
  return {
    'card.get': async () => success({ state: 'other-language', host: 'acorn.example', language: 'de' }),
    'page.grown': async () => success({ grown: false }),
    'quote.show': async () => success({ anchoring: 'anchored', closed: false }),
    'marks.paint': async () => success({ painted: 3, lost: 0 }),
    'marks.clear': async () => success({}),
    'text.marked': async () => failure({ kind: 'page-changed' }),
    'request.sent': async () => success({ saved: { id: 'a', savedAt: 1, unchanged: true }, remindBefore: 0 }),
    'request.taken-back': async () => success({ id: 'a', savedAt: 1, unchanged: true }),
    'policy.save': async () => success(saved),
    'saved.card': async () => failure({ kind: 'not-saved' }),
    'saved.changes': async () => failure({ kind: 'not-saved' }),
    'compare.versions': async () => failure({ kind: 'not-saved' }),
    'compare.policies': async () => failure({ kind: 'not-saved' }),
    'policy.import': async () => success({ id: 'a', words: 2 }),
    'answer.correct': async () => failure({ kind: 'not-saved' }),
    'corrections.report': async () => success({ json: '{}' }),
    'text.read': async () => failure({ kind: 'unexpected' }),
    ...changes,
  };
}

function connect(sender: Sender, handlers = backgroundHandlers()) {
  const transport = connectInMemory(sender);
  const lines: string[] = [];
  serve(transport, backgroundProtocol, handlers, (line) => lines.push(line));
  return { transport, lines };
}

/** A transport on which someone answers `answer` to everything. */
function answering(answer: unknown): Outgoing {
  return { send: async () => answer };
}

describe('a message', () => {
  it('comes back with its answer', async () => {
    const { transport } = connect('extension-page');
    expect(await call(transport, 'marks.paint', { tabId: 1, textHash: 'a' })).toEqual(success({ painted: 3, lost: 0 }));
  });

  it('hands the request to the handler', async () => {
    const seen: unknown[] = [];
    const { transport } = connect('extension-page', backgroundHandlers({
      'quote.show': async (request) => {
        seen.push(request);
        return success({ anchoring: 'moved', closed: true });
      },
    }));
    await call(transport, 'quote.show', { tabId: 7, textHash: 'a', start: 1, end: 2 });
    expect(seen).toEqual([{ tabId: 7, textHash: 'a', start: 1, end: 2 }]);
  });

  it.each(noticeKinds)('carries the failure %s', async (kind) => {
    const { transport } = connect('extension-page', backgroundHandlers({ 'saved.card': async () => failure({ kind }) }));
    expect(await call(transport, 'saved.card', { id: 'a' })).toEqual(failure({ kind }));
  });

  it('reports a bug as unexpected, and logs the place but not the words', async () => {
    const { transport, lines } = connect('extension-page', backgroundHandlers({
      'marks.paint': async () => {
        throw new TypeError('cannot read "We sell your data\n at everyone (x:1:1)"');
      },
    }));
    expect(await call(transport, 'marks.paint', { tabId: 1, textHash: 'a' })).toEqual(failure({ kind: 'unexpected' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^marks\.paint: TypeError \| at .*messages\.test\.ts/);
    expect(lines[0]).not.toMatch(/sell|everyone/);
  });

  it('is "no-answer" when nobody is there', async () => {
    expect(await call(connectInMemory('extension-page'), 'marks.clear', { tabId: 1 })).toEqual(failure({ kind: 'no-answer' }));
  });
});

describe('what does not fit the protocol', () => {
  it.each<[string, unknown]>([
    ['an answer without ok', { value: {} }],
    ['a text', 'fine'],
    ['an unknown kind of failure', { ok: false, error: { kind: 'banana' } }],
    ['a failure that says more', { ok: false, error: { kind: 'unexpected', text: 'We sell your data' } }],
    ['a response of another shape', { ok: true, value: { painted: 'three', lost: 0 } }],
    ['a response with a field too many', { ok: true, value: { painted: 3, lost: 0, extra: 1 } }],
    ['a negative count', { ok: true, value: { painted: -1, lost: 0 } }],
  ])('is refused by the caller: %s', async (_name, answer) => {
    expect(await call(answering(answer), 'marks.paint', { tabId: 1, textHash: 'a' })).toEqual(failure({ kind: 'bad-message' }));
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a missing field', {}],
    ['a fraction', { tabId: 1.5, textHash: 'a' }],
    ['a field too many', { tabId: 1, textHash: 'a', url: 'https://acorn.example' }],
  ])('is refused by the server: a request with %s', async (_name, request) => {
    const { transport } = connect('extension-page', backgroundHandlers({ 'marks.paint': () => expect.unreachable() }));
    expect(await transport.send({ name: 'marks.paint', request })).toEqual(failure({ kind: 'bad-message' }));
  });

  it('is not sent by the caller', async () => {
    const transport: Outgoing = { send: () => expect.unreachable() };
    expect(await call(transport, 'saved.card', { id: 'x'.repeat(9000) })).toEqual(failure({ kind: 'bad-message' }));
  });

  it('is not sent as a response by the server', async () => {
    const { transport, lines } = connect('extension-page', backgroundHandlers({ 'policy.save': async () => success({ ...saved, savedAt: -1 }) }));
    expect(await call(transport, 'policy.save', { tabId: 1, textHash: 'a' })).toEqual(failure({ kind: 'bad-message' }));
    expect(lines).toEqual(['policy.save: the response does not fit at savedAt']);
  });
});

describe('what is for somebody else', () => {
  it.each<[string, unknown]>([
    ['an unknown name', { name: 'card.steal', request: {} }],
    ['a name that every object has', { name: 'constructor', request: {} }],
    ['a name from the prototype chain', { name: '__proto__', request: {} }],
    ['a message that the other side serves', { name: 'page.clear', request: {} }],
    ['a message of another shape', { type: 'wxt:reload' }],
    ['an envelope with a field too many', { name: 'marks.clear', request: { tabId: 1 }, more: 1 }],
    ['an envelope without a request', { name: 'marks.clear' }],
    ['a text', 'marks.clear'],
    ['null', null],
  ])('is left alone: %s', (_name, message) => {
    let answer: unknown = 'not called';
    serve({ listen: (listener) => { answer = listener(message, 'extension-page'); } }, backgroundProtocol, backgroundHandlers(), () => undefined);
    expect(answer).toBeUndefined();
  });

  it.each<Sender>(['stranger', 'background'])('is left alone: a good request by a sender that is a %s', (sender) => {
    let answer: unknown = 'not called';
    serve({ listen: (listener) => { answer = listener({ name: 'marks.clear', request: { tabId: 1 } }, sender); } }, backgroundProtocol, backgroundHandlers(), () => undefined);
    expect(answer).toBeUndefined();
  });

  it('is left alone: a message of the background to the page, even by the background', () => {
    let answer: unknown = 'not called';
    serve({ listen: (listener) => { answer = listener({ name: 'page.clear', request: {} }, 'background'); } }, backgroundProtocol, backgroundHandlers(), () => undefined);
    expect(answer).toBeUndefined();
  });

  it('is answered by the one listener that knows it', async () => {
    const { transport } = connect('extension-page');
    transport.listen((message) => (message === 'ping' ? Promise.resolve('pong') : undefined));
    expect(await transport.send('ping')).toBe('pong');
    expect(await call(transport, 'marks.clear', { tabId: 1 })).toEqual(success({}));
  });
});

it('has no message whose name every object has', () => {
  for (const name of Object.keys(protocol)) expect(name in {}).toBe(false);
});
