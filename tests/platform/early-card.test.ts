import { expect, it } from 'vitest';
import type { EarlyCard } from '../../lib/platform/early-card';
import { answerEarly } from '../../lib/platform/answer-early';

const message = { name: 'card.get', request: { tabId: 7, again: false } };

function createEarly(): EarlyCard {
  return { tabId: Promise.resolve(7), sent: Promise.resolve(JSON.stringify(message)), answer: Promise.resolve('early') };
}

/** A transport that counts what is sent by it. */
function createTransport() {
  const sent: unknown[] = [];
  return { sent, send: async (request: unknown) => `answer ${sent.push(request)}` };
}

it('gives the early answer to the message that was sent early, once', async () => {
  const transport = createTransport();
  const wrapped = answerEarly(transport, createEarly());
  expect([await wrapped.send(message), await wrapped.send(message)]).toEqual(['early', 'answer 1']);
  expect(transport.sent).toEqual([message]);
});

it.each([
  ['another tab', { name: 'card.get', request: { tabId: 8, again: false } }],
  ['a reading anew', { name: 'card.get', request: { tabId: 7, again: true } }],
  ['another message', { name: 'marks.clear', request: { tabId: 7 } }],
])('sends %s', async (_name, other) => {
  const transport = createTransport();
  const wrapped = answerEarly(transport, createEarly());
  expect([await wrapped.send(other), await wrapped.send(message)]).toEqual(['answer 1', 'early']);
  expect(transport.sent).toEqual([other]);
});
