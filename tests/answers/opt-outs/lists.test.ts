import { describe, expect, it } from 'vitest';
import { optOutKinds } from '../../../lib/answers/analysis';
import { knownDestinations, readDestination } from '../../../lib/answers/opt-outs/read-destination';
import { readSwitch, switchWords } from '../../../lib/answers/opt-outs/read-switch';
import { readWording, wordingLists } from '../../../lib/answers/opt-outs/read-wording';

const found = (list: 'act' | 'way' | 'sign', text: string): readonly string[] => {
  const { acts, ways, signs } = readWording(text);
  return list === 'sign' ? [...signs] : (list === 'act' ? acts : ways).map(({ entry }) => entry.id);
};

describe.each(['act', 'way', 'sign'] as const)('the list of every %s', (list) => {
  it.each(wordingLists[list].map((entry) => [entry.id, entry] as const))('%s is found in its example and not in its counter-example', (id, { example, counterExample }) => {
    expect(found(list, example)).toContain(id);
    expect(found(list, counterExample)).not.toContain(id);
  });

  it('has no id twice', () => {
    const ids = wordingLists[list].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it.each(switchWords.map((entry) => [entry.id, entry] as const))('the words of switches: %s is found in its example and not in its counter-example', (id, { example, counterExample }) => {
  expect([...readSwitch(example)]).toContain(id);
  expect([...readSwitch(counterExample)]).not.toContain(id);
});

it('knows only kinds that the product has', () => {
  const kinds = [...wordingLists.act, ...knownDestinations].flatMap((entry) => entry.kinds ?? []);
  expect(kinds.filter((kind) => !optOutKinds.some((known) => known === kind))).toEqual([]);
});

describe('the list of destinations', () => {
  it.each(knownDestinations.map((entry) => [entry.id, entry] as const))('%s knows its example and not its counter-example', (id, { example, counterExample }) => {
    expect(readDestination(example)?.id).toBe(id);
    expect(readDestination(counterExample)?.id).not.toBe(id);
  });

  it('has no id twice and no rule of an unknown sort', () => {
    expect(new Set(knownDestinations.map(({ id }) => id)).size).toBe(knownDestinations.length);
    expect(knownDestinations.filter(({ does }) => !['opt-out', 'also', 'with-words', 'request-form', 'never'].includes(does))).toEqual([]);
  });

  it.each([
    ['an address without a scheme', 'optout.aboutads.info', 'daa-tool'],
    ['a host in capitals', 'HTTPS://WWW.ABOUTADS.INFO/Choices/', 'daa'],
    ['a host that only ends alike', 'https://notaboutads.info/choices', undefined],
    ['a host in the path of another', 'https://example.org/aboutads.info/choices', undefined],
    ['what is no web address', 'javascript:void(0)', undefined],
  ])('reads %s', (_name, target, id) => {
    expect(readDestination(target)?.id).toBe(id);
  });
});
