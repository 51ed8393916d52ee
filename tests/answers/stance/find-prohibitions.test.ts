import { describe, expect, it } from 'vitest';
import { analyze } from '../analyze';
import { findProhibitions } from '../../../lib/answers/stance/find-prohibitions';
import { readTokens } from '../../../lib/answers/words/read-tokens';

function readProhibited(text: string): string[] {
  const tokens = readTokens(text);
  return findProhibitions(tokens).map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
}

describe('findProhibitions', () => {
  it.each([
    ['Please do not send us any health data. We collect your name.', ['not send us any health data']],
    ['Do not share your passport number.', ['not share your passport number']],
    ['You must not submit fingerprints to us.', ['not submit fingerprints to us']],
    ["You shouldn't upload medical records.", ['upload medical records']],
    ['Customers may not use our services to collect health data.', ['not use our services to collect health data']],
    ['We ask that you not send us, and you not disclose, any health data.', ['not send us, and you not disclose, any health data']],
    ['You do not have to give us your health data.', []],
    ['If you do not provide your name, we cannot serve you.', []],
    ['Other details which you may or may not provide include your religion.', []],
    ['You may not be able to use the service.', []],
    ['We do not provide your data to others.', []],
  ])('in "%s"', (text, expected) => {
    expect(readProhibited(text).map((one, index) => (one.endsWith(expected[index] ?? '\0') ? expected[index] : one))).toEqual(expected);
  });
});

describe('what the reader is told not to hand over', () => {
  it.each([
    ['in a sentence', 'You must not submit health data or fingerprints to us.'],
    ['under a lead', 'Please do not send us any of the following:\n\n- your health data\n- biometric data such as fingerprints'],
  ])('is not said to be collected: %s', (_name, text) => {
    const { answers } = analyze(`Privacy policy\n\nInformation we collect\n\n${text}\n`);
    expect([answers['collect.health'].answer, answers['collect.biometrics'].answer]).toEqual(['not-stated', 'not-stated']);
  });

  it('says nothing about other sentences', () => {
    const { answers } = analyze('Privacy policy\n\nInformation we collect\n\nPlease do not send us fingerprints. We collect your health data when you use the app.\n');
    expect(answers['collect.health'].answer).toBe('yes');
  });
});
