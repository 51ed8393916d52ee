import { describe, expect, it } from 'vitest';
import { alignClauses } from '../../lib/compare/align-clauses';
import { readVersion } from './read-version';

/** Pseudo-random numbers from 0 to `below`, the same for the same seed. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function writeSentences(count: number, seed: number, words = 4000): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => `We ${Array.from({ length: 12 }, () => `word${random(words)}`).join(' ')}.`);
}

/** Milliseconds of the processor for aligning `count` clauses with as many; what else the machine does takes no part in it. */
function measure(count: number, change: (sentences: string[]) => string[]): number {
  const sentences = writeSentences(count, 1);
  const [before, after] = [readVersion(sentences.join('\n\n')), readVersion(change(sentences).join('\n\n'))];
  const started = process.cpuUsage();
  alignClauses(before, after);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

const changes: [string, (sentences: string[]) => string[]][] = [
  ['every tenth clause reworded', (sentences) => sentences.map((text, index) => (index % 10 === 0 ? text.replace('We', 'They seldom') : text))],
  ['every clause reworded', (sentences) => sentences.map((text) => text.replace('We', 'They seldom'))],
  ['nothing in common', (sentences) => writeSentences(sentences.length, 2).map((text) => text.replaceAll('word', 'other'))],
  ['other sentences of the same few words', (sentences) => writeSentences(sentences.length, 2, 60)],
  ['one sentence over and over', (sentences) => sentences.map(() => 'We collect your name.')],
  ['joined in pairs', (sentences) => sentences.filter((_text, index) => index % 2 === 0).map((text, index) => `${text.replace(/\.$/u, ';')} ${sentences[index * 2 + 1] ?? ''}`)],
];

// Four times the clauses may take four times as long and something more; a quadratic step would take sixteen times as long.
// What else the machine does disturbs the processor's caches too: a time that is too long counts when it is so every time.
describe('the time that alignClauses takes', { retry: 4 }, () => {
  it.each(changes)('does not grow with the square: %s', (_name, change) => {
    const small = Math.min(measure(700, change), measure(700, change));
    const large = Math.min(measure(2800, change), measure(2800, change));
    expect(large).toBeLessThan(Math.max(small * 9, 300));
  }, 60_000);
});
