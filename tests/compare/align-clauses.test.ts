import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignClauses } from '../../lib/compare/align-clauses';
import type { ComparedText } from '../../lib/compare/split-segments';
import { readVersion } from './read-version';

const cases = new URL('cases/', import.meta.url);

/** The changes as lines: "reworded: old | old → new | new". What stayed the same is left out. */
function listChanges(before: ComparedText, after: ComparedText): string[] {
  return alignClauses(before, after)
    .links.filter(({ kind }) => kind !== 'same')
    .map((link) => {
      const old = link.old.map((index) => before.clauses[index]!.text).join(' | ');
      const now = link.new.map((index) => after.clauses[index]!.text).join(' | ');
      return `${link.kind}: ${[old, now].filter(Boolean).join(' → ')}`;
    });
}

// A case is a folder: old.txt, new.txt and changes.txt, one change a line in the order in which they are shown.
describe('alignClauses', () => {
  const names = readdirSync(cases);

  it('has its cases', () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it.each(names)('finds the changes of %s', (name) => {
    const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, cases), 'utf8');
    expect(listChanges(readVersion(read('old.txt')), readVersion(read('new.txt')))).toEqual(read('changes.txt').split('\n').filter(Boolean));
  });
});

// Sentences that share many words, so that wrong partners are near at hand.
const sentence = fc
  .record({
    who: fc.constantFrom('We', 'Our partners', 'Service providers', 'You'),
    act: fc.constantFrom('collect', 'may share', 'do not sell', 'keep', 'can delete'),
    what: fc.constantFrom('your name', 'your e-mail address', 'location data', 'purchase history', 'device identifiers'),
    why: fc.constantFrom('', ' for advertising', ' to provide the service', ' for twelve months', ' with your consent'),
  })
  .map(({ who, act, what, why }) => `${who} ${act} ${what}${why}.`);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')) },
  { weight: 2, arbitrary: sentence.map((text) => `- ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('1. What We Collect', 'Your Choices', 'Last updated: May 1, 2024', '***', 'We collect:') },
);
const raw = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n\n'));

describe('alignClauses, whatever the texts', () => {
  it('finds no change between a text and itself', () => {
    fc.assert(
      fc.property(raw, (text) => {
        expect(listChanges(readVersion(text), readVersion(text))).toEqual([]);
      }),
    );
  });

  it('accounts for every clause exactly once', () => {
    fc.assert(
      fc.property(raw, raw, (old, now) => {
        const [before, after] = [readVersion(old), readVersion(now)];
        const { links, linkOfOld, linkOfNew } = alignClauses(before, after);
        expect(links.flatMap((link) => [...link.old]).toSorted((a, b) => a - b)).toEqual(before.clauses.map((_clause, index) => index));
        expect(links.flatMap((link) => [...link.new]).toSorted((a, b) => a - b)).toEqual(after.clauses.map((_clause, index) => index));
        linkOfOld.forEach((link, clause) => expect(links[link]!.old).toContain(clause));
        linkOfNew.forEach((link, clause) => expect(links[link]!.new).toContain(clause));
        expect(links.filter((link) => link.kind === 'added').every((link) => link.old.length === 0 && link.new.length === 1)).toBe(true);
        expect(links.filter((link) => link.kind === 'removed').every((link) => link.old.length === 1 && link.new.length === 0)).toBe(true);
        expect(links.filter((link) => link.kind === 'reworded' || link.kind === 'moved').every((link) => link.old.length > 0 && link.new.length > 0)).toBe(true);
      }),
    );
  });

  it('tells as added what was removed when the versions are swapped', () => {
    // Sentences of their own words, so that nothing is a new wording of anything else.
    const own = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }).map((numbers) => numbers.map((n) => `Alpha${n} beta${n} gamma${n} delta${n} epsilon${n}.`));
    fc.assert(
      fc.property(own, own, (olds, news) => {
        const [before, after] = [readVersion(olds.join('\n\n')), readVersion(news.join('\n\n'))];
        const forth = listChanges(before, after).map((change) => change.replace(/^added|^removed/u, (kind) => (kind === 'added' ? 'removed' : 'added')));
        expect(forth.filter((change) => !change.startsWith('moved')).toSorted()).toEqual(listChanges(after, before).filter((change) => !change.startsWith('moved')).toSorted());
        expect(forth.filter((change) => change.startsWith('added'))).toHaveLength(olds.filter((text) => !news.includes(text)).length);
      }),
    );
  });

  it('finds a sentence that was put anywhere, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), fc.nat(), (sentences, place) => {
        const at = place % (sentences.length + 1);
        const added = 'Astronauts and zebras receive quarterly bulletins about orbital mechanics.';
        const [before, after] = [readVersion(sentences.join('\n\n')), readVersion(sentences.toSpliced(at, 0, added).join('\n\n'))];
        expect(listChanges(before, after)).toEqual([`added: ${added}`]);
        expect(listChanges(after, before)).toEqual([`removed: ${added}`]);
      }),
    );
  });
});
