import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { compileListed, readListed } from '../../lib/answers/opt-outs/listed-words';

/** The rooms whose patterns meet the text of a page. */
const rooms = ['lib/answers', 'lib/policy', 'lib/text', 'lib/taxonomy', 'lib/summary', 'lib/compare', 'lib/classifier'];
/** Beginnings of what patterns look for, besides their own words. */
const units = ['a', 'a ', 'A.', '@', '1', '1-', '1/', ' ', '\n', '. ', ', ', '; ', ' | ', '(', '[', '“', '’s ', '-', '– ', 'http://', 'a@', 'a.a', 'not ', 'your data ', '<', '#', '*', ':', '2023 '];
const characters = 100_000;
/** Four times the text may take so many times as long; a quadratic pattern takes sixteen times. */
const mostGrowth = 9;
/** Below this, in milliseconds, there is nothing to compare. */
const negligible = 40;

const patternNode = z.object({ regex: z.object({ pattern: z.string(), flags: z.string() }), start: z.number() });

type Pattern = { readonly place: string; readonly pattern: RegExp };

/** The patterns made of the word lists. */
function readListedPatterns(): Pattern[] {
  return Object.entries(readListed()).map(([id, line]) => ({ place: `lib/taxonomy: ${id}`, pattern: new RegExp(compileListed(line), 'gi') }));
}

function readPatterns(): Pattern[] {
  const files = rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => join(room, file)));
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const found: Pattern[] = [];
    // The syntax tree is visited by its JSON: whatever holds a pattern says so by `regex`.
    JSON.stringify(parseSync(file, text).program, (_key, node: unknown) => {
      const literal = patternNode.safeParse(node);
      if (literal.success) {
        const { regex, start } = literal.data;
        const line = text.slice(0, start).split('\n').length;
        found.push({ place: `${file}:${line} ${regex.pattern.slice(0, 60)}`, pattern: new RegExp(regex.pattern, `${regex.flags.replace(/[gy]/gu, '')}g`) });
      }
      return node;
    });
    return found;
  });
}

/** The words written in a pattern and its own beginning as far as it is plain. */
function wordsOf(pattern: RegExp): string[] {
  return [...new Set(pattern.source.replaceAll(/\\[a-zA-Z]|\\p\{\w+\}/gu, ' ').match(/[a-z]{2,}/giu) ?? [])].slice(0, 6).map((word) => `${word} `);
}

/** Milliseconds of computing since the start of the process: unlike the clock they do not run while others have the processor. */
function readComputing(): number {
  return process.cpuUsage().user / 1000;
}

/** Milliseconds of finding every place in `text`, the best of three; a text that is read at once is read once. */
function time(pattern: RegExp, text: string): number {
  let best = Infinity;
  for (let round = 0; round < 3 && best > negligible / 4; round += 1) {
    const started = readComputing();
    text.replaceAll(pattern, '');
    best = Math.min(best, readComputing() - started);
  }
  return best;
}

// What else the machine does disturbs the processor's caches too: a pattern is slow when it is so every time.
describe('a pattern does not run away', { retry: 4 }, () => {
  it.each([...readPatterns(), ...readListedPatterns()])('$place', ({ pattern }) => {
    const slow: string[] = [];
    for (const unit of [...units, ...wordsOf(pattern)]) {
      const whole = unit.repeat(Math.ceil(characters / unit.length));
      const quarter = time(pattern, whole.slice(0, characters / 4));
      if (quarter < negligible / 4) continue;
      const all = time(pattern, whole);
      if (all > negligible && all / quarter > mostGrowth) slow.push(`${JSON.stringify(unit)}: ${quarter.toFixed(0)} → ${all.toFixed(0)} ms`);
    }
    expect(slow).toEqual([]);
  }, 120_000);
});
