import { describe, expect, it } from 'vitest';
import { compileTerms } from '../../../lib/answers/words/compile-terms';
import { findHits, type ClassHits } from '../../../lib/answers/words/find-hits';
import { readTokens } from '../../../lib/answers/words/read-tokens';

function find(term: string, text: string, classes?: ClassHits): string[] {
  const tokens = readTokens(text);
  return findHits(compileTerms([[term, 0]]), tokens, classes).map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
}

describe('the notation of terms', () => {
  it.each([
    ['a word', 'cookie', 'We use a cookie.', ['cookie']],
    ['its plural', 'cookie', 'We use cookies.', ['cookies']],
    ['capitals and hyphens', 'opt out', 'Opt-Out here', ['Opt-Out']],
    ['a word in one form alone', 'contacts!', 'contact us; your contacts', ['contacts']],
    ['a beginning', 'biometric*', 'biometrics and a biometrical scan', ['biometrics', 'biometrical']],
    ['alternatives', '(sell|rent out) data', 'sell data, rent out data, trade data', ['sell data', 'rent out data']],
    ['something optional', '[personal] data', 'personal data', ['data', 'personal data']],
    ['nested groups', '(sell (our|[all] their)) data', 'sell all their data; sell our data', ['sell all their data', 'sell our data']],
    ['up to three words between', 'sell .. data', 'sell all of your data', ['sell all of your data']],
    ['not four with two dots', 'sell .. data', 'sell one two three four data', []],
    ['four with three dots', 'sell ... data', 'sell one two three four data', ['sell one two three four data']],
    ['nothing over a semicolon in a gap', 'sell ... data', 'sell shoes; keep data', []],
    ['nothing over the end of a sentence', 'sell data', 'We sell. Data is kept.', []],
    ['contractions opened', 'do not sell', 'We don’t sell it', ['don’t sell']],
    ['an optional word before the end of a gap', 'move [and keep|in] ... in france', 'move it in and out in france', ['move it in and out in france']],
  ])('finds %s', (_name, term, text, expected) => {
    expect(find(term, text)).toEqual(expected);
  });

  it('finds a class of words as one step', () => {
    expect(find('in <place>', 'kept in the united states now', new Map([[2, [{ name: 'place', to: 5 }]]]))).toEqual(['in the united states']);
  });

  it.each([
    ['an empty term', '', 'empty term'],
    ['a term that may be empty', '[data]', 'empty term'],
    ['an open group', '(sell|rent', 'not closed'],
    ['a closing mark too many', 'sell)', 'closing mark too many'],
    ['a bar outside a group', 'sell|rent', 'bar outside a group'],
    ['a group inside a word', 'turn[ed] off', 'group inside a word'],
  ])('refuses %s', (_name, term, message) => {
    expect(() => compileTerms([[term, 0]])).toThrow(message);
  });

  it('keeps searches apart that share one compiled list', () => {
    const terms = compileTerms([['sell ... data', 0]]);
    expect(findHits(terms, readTokens('we sell'))).toEqual([]);
    expect(findHits(terms, readTokens('your data'))).toEqual([]);
  });
});
