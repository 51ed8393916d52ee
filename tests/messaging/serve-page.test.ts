import { describe, expect, it } from 'vitest';
import { call } from '../../lib/messaging/call';
import type { Handlers } from '../../lib/messaging/serve';
import { servePage } from '../../lib/messaging/serve-page';
import type { Sender } from '../../lib/messaging/transport';
import { failure, success } from '../../lib/result';
import { connectInMemory } from './in-memory-transport';

function createHandlers(changes: Partial<Handlers<'background'>> = {}): Handlers<'background'> {
  return {
    'page.capture': async () => failure({ kind: 'page-empty' }),
    'page.paint': async () => success({ painted: 3, lost: 0 }),
    'page.show': async () => success({ anchoring: 'lost', closed: false }),
    'page.step': async () => success({ marked: true }),
    'page.look': async () => success({ marked: false }),
    'page.grew': async () => success({ grown: false }),
    'page.clear': async () => success({}),
    ...changes,
  };
}

function connect(sender: Sender, handlers = createHandlers()) {
  const transport = connectInMemory(sender);
  const lines: string[] = [];
  servePage(transport, handlers, (line) => lines.push(line));
  return { transport, lines };
}

describe('the page', () => {
  it('answers the background, with what the handler makes of the request', async () => {
    const { transport } = connect('background', createHandlers({ 'page.step': async ({ step }) => success({ marked: step === 'next-same' }) }));
    expect(await call(transport, 'page.step', { step: 'next-same' })).toEqual(success({ marked: true }));
    expect(await call(transport, 'page.step', { step: 'next' })).toEqual(success({ marked: false }));
  });

  it('tells the kind of a failure and nothing else', async () => {
    const { transport } = connect('background', createHandlers({ 'page.capture': async () => failure(Object.assign({ kind: 'page-empty' as const }, { text: 'We sell your data' })) }));
    expect(await transport.send({ name: 'page.capture', request: {} })).toEqual(failure({ kind: 'page-empty' }));
  });

  it('reports a bug as unexpected, and logs the place but not the words', async () => {
    const { transport, lines } = connect('background', createHandlers({
      'page.look': async () => {
        throw new TypeError('We sell your data');
      },
    }));
    expect(await call(transport, 'page.look', {})).toEqual(failure({ kind: 'unexpected' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^page\.look: TypeError \| /u);
    expect(lines[0]).not.toContain('sell');
  });

  it('has its answer checked by the background', async () => {
    const { transport } = connect('background', createHandlers({ 'page.paint': async () => success({ painted: -1, lost: 0 }) }));
    expect(await call(transport, 'page.paint', { tabId: 1, textHash: 'a', marks: [], shortcuts: { toggle: '', next: '', previous: '', same: '', clear: '' }, focus: false })).toEqual(failure({ kind: 'bad-message' }));
  });

  it.each<Sender>(['stranger', 'page', 'extension-page'])('leaves alone what a %s sends', async (sender) => {
    expect(await connect(sender).transport.send({ name: 'page.clear', request: {} })).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['an unknown name', { name: 'page.steal', request: {} }],
    ['a name that every object has', { name: 'constructor', request: {} }],
    ['a name from the prototype chain', { name: '__proto__', request: {} }],
    ['what the background answers itself', { name: 'marks.clear', request: { tabId: 1 } }],
    ['a name that is no text', { name: 1, request: {} }],
    ['an envelope without a request', { name: 'page.clear' }],
    ['a text', 'page.clear'],
    ['null', null],
  ])('leaves alone: %s', async (_name, message) => {
    expect(await connect('background').transport.send(message)).toBeUndefined();
  });
});
