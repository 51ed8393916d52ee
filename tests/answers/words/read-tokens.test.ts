import { describe, expect, it } from 'vitest';
import { readLemma, readTokens } from '../../../lib/answers/words/read-tokens';

describe('readTokens', () => {
  it.each([
    ['We don’t sell', ['we', 'do', 'not', 'sell']],
    ['we cannot, we won\'t', ['we', 'can', 'not', 'we', 'will', 'not']],
    ['your e-mail address', ['your', 'email', 'address']],
    ['E-Mails', ['emails']],
    ['third-party users’ data', ['third', 'party', 'users', 'data']],
    ['the company’s servers', ['the', 'company', 'servers']],
    ['see https://optout.example.org/do-not-sell for more', ['see', 'example', 'for', 'more']],
    ['write to privacy@facebook.com, please', ['write', 'to', '@', 'please']],
    ['(j.doe+news@mail.example.org)', ['@']],
    ['see help.example.com/legal/partners for more', ['see', 'example', 'for', 'more']],
    ['we use example.com', ['we', 'use', 'example', 'com']],
    ['stored in the US and the U.S.', ['stored', 'in', 'the', 'u', 's', 'and', 'the', 'u', 's']],
    ['the EU-US agreement', ['the', 'eu', 'u', 's', 'agreement']],
    ['contact us, CONTACT US', ['contact', 'us', 'contact', 'us']],
    ['résumé', ['résumé']],
    ['', []],
    ['— … !', []],
  ])('reads %s', (text, expected) => {
    expect(readTokens(text).map((token) => token.raw)).toEqual(expected);
  });

  it.each([
    ['a, b', 1], ['a (b', 1], ['a; b', 2], ['a: b', 2], ['stop. b', 3], ['stop? b', 3], ['a | b', 3], ['a b', 0], ['a@b.org, b', 1], ['etc. b', 0], ['example.com', 0],
  ])('sees how strongly %s is cut', (text, expected) => {
    expect(readTokens(text).at(-1)?.before).toBe(expected);
  });

  it('reads the name of a site as it reads that name in a word list', () => {
    expect(readTokens('http://www.exampleads.info/choices')[0]?.lemma).toBe(readLemma('exampleads'));
  });

  it('keeps where each word stands', () => {
    const text = 'We “sell” data.';
    expect(readTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['We', 'sell', 'data']);
  });

  it.each([['cookies', readLemma('cookie')], ['parties', 'party'], ['addresses', 'address'], ['address', 'address'], ['this', 'this'], ['us', 'us'], ['sells', 'sell'], ['status', 'status']])('reads the lemma of %s', (word, lemma) => {
    expect(readLemma(word)).toBe(lemma);
  });
});
