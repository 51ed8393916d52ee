import { describe, expect, it } from 'vitest';
import { stanceGroups } from '../../lib/answers/stance/find-stance-words';
import { classNames, concerns, findWords, wordLists } from '../../lib/answers/words/lexicon';
import { compileTerms } from '../../lib/answers/words/compile-terms';
import { readTokens } from '../../lib/answers/words/read-tokens';
import classList from '../../lib/taxonomy/classes.json';
import { questionIds } from '../../lib/taxonomy/questions';
import stanceWords from '../../lib/taxonomy/stance-words.json';
import type { WordListEntry } from '../../lib/taxonomy/word-list';

const entries = concerns.flatMap((concern) => wordLists[concern].entries.map((entry) => [concern, entry.id, entry] as const));
const termsOf = (entry: WordListEntry): readonly string[] => [...entry.terms, ...(entry.weak ?? []), ...(entry.not ?? []), ...(entry.notWith ?? [])];

describe('word lists', () => {
  it.each(entries)('%s/%s finds its example and not its counter-example', (_concern, _id, entry) => {
    const found = (text: string): number => findWords(readTokens(text)).hits.filter((hit) => hit.entry === entry && !hit.weak).length;
    expect(found(entry.example)).toBeGreaterThan(0);
    expect(found(entry.counterExample)).toBe(0);
  });

  it.each(entries)('%s/%s can be read, has a title and a known question', (_concern, _id, entry) => {
    for (const term of termsOf(entry)) expect(() => compileTerms({ list: [[term, 0]] })).not.toThrow();
    expect(entry.title).not.toBe('');
    expect([undefined, ...questionIds]).toContain(entry.question);
  });

  it('names each entry once within its concern', () => {
    for (const concern of concerns) {
      const ids = wordLists[concern].entries.map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('repeats no sentence of one policy: no way through a term is longer than twelve written words', () => {
    for (const [, , entry] of entries) {
      const long = termsOf(entry).filter((term) => {
        // Groups from the inside out: what is optional counts nothing, of alternatives the first counts.
        let rest = term;
        while (/[[(]/.test(rest)) rest = rest.replaceAll(/\[[^[\]()]*\]/g, ' ').replaceAll(/\(([^[\]()|]*)[^[\]()]*\)/g, '$1');
        const shortest = rest.split(/\s+/).filter((word) => word !== '' && !/^\.+$/.test(word));
        return shortest.length > 12;
      });
      expect(long).toEqual([]);
    }
  });

  it('names no company of the seed policies', () => {
    const all = JSON.stringify([wordLists, classList, stanceWords]).toLowerCase();
    for (const name of ['vtx', 'voxox', 'voipx', 'voiceterm', 'vmox']) expect(all).not.toContain(name);
  });

  it('knows the classes and groups by their places', () => {
    expect(classNames).toEqual(Object.keys(classList.classes));
    expect(stanceGroups).toEqual(Object.keys(stanceWords.groups));
  });

  it.each([...Object.entries(classList.classes), ...Object.entries(stanceWords.groups)])('class or group %s can be read', (_name, terms) => {
    for (const term of terms) expect(() => compileTerms({ list: [[term, 0]] })).not.toThrow();
  });
});
