import { alignClauses } from '../../lib/compare/align-clauses';
import type { ComparedText } from '../../lib/compare/split-segments';
import type { Clause } from '../../lib/policy/clause';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';

/** What became of a sentence when a copy was edited, and what was reported of it. */
export type EditMeasure = { readonly reported: number; readonly right: number; readonly true: number; readonly found: number; readonly pairs: number; readonly rightPairs: number };

type Line = { readonly old: string; readonly now: string };

/** Pseudo-random numbers from 0 to below 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts, takes or changes up to three words in every ten. */
function reword(text: string, random: () => number, words: readonly string[]): string {
  const pick = (): string => words[Math.floor(random() * words.length)]!;
  const share = 0.1 + random() * 0.2;
  const changed = text.split(' ').flatMap((word) => {
    if (random() > share) return [word];
    const way = random();
    return way < 0.33 ? [] : way < 0.66 ? [pick()] : [word, pick()];
  });
  return changed.join(' ');
}

/** Takes, adds and rewords one sentence in twenty each, and moves one in forty; the rest stays. */
function editLines(sentences: readonly string[], foreign: readonly string[], random: () => number): { old: Line[]; now: Line[] } {
  const words = foreign.flatMap((text) => text.split(' ')).filter((word) => /^[a-z]{3,}$/u.test(word));
  const old: Line[] = [];
  const now: Line[] = [];
  const moved: Line[] = [];
  sentences.forEach((text) => {
    const chance = random();
    const line = { old: text, now: chance < 0.05 ? '' : chance < 0.1 ? reword(text, random, words) : text };
    old.push(line);
    if (chance >= 0.1 && chance < 0.125) moved.push(line);
    else if (line.now !== '') now.push(line);
    if (chance > 0.95) now.push({ old: '', now: foreign[Math.floor(random() * foreign.length)]! });
  });
  for (const line of moved) now.splice(Math.floor(random() * now.length), 0, line);
  return { old, now };
}

function readLines(lines: readonly string[]): ComparedText {
  const policy = readPlainText(lines.join('\n\n'));
  return { policy, clauses: splitClauses(policy) };
}

function textsOf({ clauses }: ComparedText, indices: readonly number[]): string[] {
  return indices.map((index) => clauses[index]!.text);
}

/**
 * Edits a copy of the policy's sentences by chance, with sentences of another policy put between, and counts what of that was found. What
 * is true is known, since the edits are; sentences that stand twice or that the clause splitter would cut are left out.
 */
export function measureEdits(policy: readonly Clause[], other: readonly Clause[], seed: number): EditMeasure {
  const random = createRandom(seed);
  const list = (clauses: readonly Clause[]): string[] => [...new Set(clauses.map(({ text }) => text))].filter((text) => /^[A-Z].{20,}\.$/u.test(text) && readLines([text]).clauses.length === 1);
  const own = new Set(list(policy));
  const { old, now } = editLines([...own], list(other).filter((text) => !own.has(text)), random);
  const [before, after] = [readLines(old.map((line) => line.old)), readLines(now.map((line) => line.now))];
  const { links } = alignClauses(before, after);
  const partnerOf = new Map(old.map((line) => [line.old, line.now]));
  const changedOld = new Set(old.filter((line) => line.now !== line.old).map((line) => line.old));
  const changedNew = new Set(now.filter((line) => line.now !== line.old).map((line) => line.now));
  const changes = links.filter(({ kind }) => kind === 'added' || kind === 'removed' || kind === 'reworded');
  const reportedOld = changes.flatMap((link) => textsOf(before, link.old));
  const reportedNew = changes.flatMap((link) => textsOf(after, link.new));
  const foundOld = new Set(reportedOld);
  const foundNew = new Set(reportedNew);
  const pairs = links.filter(({ kind }) => kind === 'reworded');
  return {
    reported: reportedOld.length + reportedNew.length,
    right: reportedOld.filter((text) => changedOld.has(text)).length + reportedNew.filter((text) => changedNew.has(text)).length,
    true: changedOld.size + changedNew.size,
    found: [...changedOld].filter((text) => foundOld.has(text)).length + [...changedNew].filter((text) => foundNew.has(text)).length,
    pairs: pairs.length,
    rightPairs: pairs.filter((link) => link.old.length === 1 && link.new.length === 1 && partnerOf.get(textsOf(before, link.old)[0]!) === textsOf(after, link.new)[0]).length,
  };
}
