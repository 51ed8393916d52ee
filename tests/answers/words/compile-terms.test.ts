import { describe, expect, it } from 'vitest';
import { compileTerms } from '../../../lib/answers/words/compile-terms';
import { findHits, type ClassHits } from '../../../lib/answers/words/find-hits';
import { openTerms } from '../../../lib/answers/words/open-terms';
import { readTokens } from '../../../lib/answers/words/read-tokens';
import { compileList } from './compile-list';

function find(term: string, text: string, classes?: ClassHits): string[] {
  const tokens = readTokens(text);
  return findHits(compileList(term), tokens, classes).map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
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
    expect(() => compileList(term)).toThrow(message);
  });

  it('keeps searches apart that share one compiled list', () => {
    const terms = compileList('sell ... data');
    expect(findHits(terms, readTokens('we sell'))).toEqual([]);
    expect(findHits(terms, readTokens('your data'))).toEqual([]);
  });

  it.each([
    ['of one length', ['sell data now', 'data now'], 'sell data now', [1, 0]],
    ['of several lengths', ['sell [the] data now', '[the] data now'], 'sell the data now', [2, 0]],
  ])('finds both of two terms that end alike and begin apart: %s', (_name, terms, text, expected) => {
    expect(findHits(compileList(...terms), readTokens(text)).map(({ from }) => from)).toEqual(expected);
  });

  it('keeps lists apart that are compiled together', () => {
    const lists = openTerms(compileTerms({ acts: [['sell [your] data', 7]], things: [['data', 3], ['sell .. lists', 4]] }));
    const tokens = readTokens('sell your data, sell old lists');
    expect(findHits(lists.get('acts')!, tokens)).toEqual([{ id: 7, from: 0, to: 3 }]);
    expect(findHits(lists.get('things')!, tokens)).toEqual([{ id: 3, from: 2, to: 3 }, { id: 4, from: 3, to: 6 }]);
  });
});
