import { describe, expect, it } from 'vitest';
import { mayDeny, readKey } from '../../../lib/answers/stance/find-stance-words';
import { findHits } from '../../../lib/answers/words/find-hits';
import { readTokens } from '../../../lib/answers/words/read-tokens';
import stanceWords from '../../../lib/taxonomy/stance-words.json';
import { compileList } from '../words/compile-list';

const { denial } = stanceWords.groups;

/** The shortest text in which a term is found, with the first of its alternatives. */
function writeShortest(term: string): string {
  return term.replaceAll(/\(([^|)]*)[^)]*\)/g, '$1').replaceAll(/\[[^\]]*\] /g, '').replaceAll(' .. ', ' ').replaceAll('*', 'ed');
}

describe('the words without which nothing is denied', () => {
  it.each(denial)('are one of every text with: %s', (term) => {
    const tokens = readTokens(`We ${writeShortest(term)}.`);
    expect(findHits(compileList(term), tokens)).toHaveLength(1);
    expect(mayDeny(tokens)).toBe(true);
  });

  it.each(denial)('are words or beginnings of words that each such text has: %s', (term) => {
    expect(readKey(term)).toMatch(/^[a-z]+\*?$/);
  });

  it.each(['We collect it at any time.', 'In some cases we share it under certain circumstances.', ''])('are not in %j', (text) => {
    expect(mayDeny(readTokens(text))).toBe(false);
  });

  it.each(['Nobody reads it', 'Selling is prohibited', 'they refuse', 'It ceases to be yours'])('are in %j', (text) => {
    expect(mayDeny(readTokens(text))).toBe(true);
  });
});
