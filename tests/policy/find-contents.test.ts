import { describe, expect, it } from 'vitest';
import { findContents } from '../../lib/policy/find-contents';
import { outlineBlocks } from '../../lib/policy/outline-blocks';
import type { Block, PolicyText, TextLink } from '../../lib/policy/policy-text';
import { splitClauses } from '../../lib/policy/split-clauses';

const url = 'https://fern.example/privacy?print=1';
const body = 'We collect what you give us when you register for an account with us today.';

/** A policy of lines: `# ` heading, `- ` item, `> text | href` an item that is a link as a whole. */
function write(...lines: readonly string[]): PolicyText {
  const blocks: Block[] = [];
  const links: TextLink[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const line of lines) {
    const [text = '', href] = line.replace(/^[#>-] /u, '').split(' | ');
    const end = start + text.length;
    const kind = line.startsWith('# ') ? 'heading' : /^[>-] /u.test(line) ? 'list-item' : 'paragraph';
    blocks.push({ kind, level: kind === 'heading' ? 2 : kind === 'list-item' ? 1 : 0, closed: false, start, end });
    if (href !== undefined) links.push({ start, end, href });
    texts.push(text);
    start = end + 1;
  }
  return { url, title: '', language: '', text: texts.join('\n'), blocks, links, unread: [], textHash: '' };
}

function listFound(policy: PolicyText): string[] {
  const outline = outlineBlocks(policy);
  return [...findContents(policy, (index) => outline[index]!.isHeading)].map((index) => policy.text.slice(policy.blocks[index]!.start, policy.blocks[index]!.end));
}

/** Milliseconds for so many entries and as many headings. */
function timeContents(size: number): number {
  const policy = write(...Array.from({ length: size }, (_unused, index) => `> Part ${index} | ${url}#${index}`), ...Array.from({ length: size }, (_unused, index) => `# Part ${index}`));
  const started = performance.now();
  findContents(policy, (index) => index >= size);
  return performance.now() - started;
}

describe('findContents', () => {
  it.each([
    ['links to places in the page', write(`> What we collect | ${url}#a`, `> Who gets it | ${url}#b`, `> Your choices | ${url}#c`, body), ['What we collect', 'Who gets it', 'Your choices']],
    ['the words of later headings, whatever their numbers', write('- 1. What we collect', '- 2. Who gets it', '- Your choices ..... 12', '# What We Collect', body, '# Who gets it', body, '# 3. Your choices', body), ['1. What we collect', '2. Who gets it', 'Your choices ..... 12']],
    ['links of a saved file', write('> What we collect | #a', '> Who gets it | #b', '> Your choices | #c', body), ['What we collect', 'Who gets it', 'Your choices']],
    ['nothing where only two stand together', write(`> What we collect | ${url}#a`, `> Who gets it | ${url}#b`, body), []],
    ['nothing in links to other pages', write('> Cookies | https://fern.example/cookies#a', '> Children | https://fern.example/children#b', '> Sale | https://fern.example/sale#c', body), []],
    ['nothing in a list of data', write('We collect:', '- your name', '- your address', '- your age', body), []],
    ['no sentence that holds such a link', write(`You can object (see below). | ${url}#a`, body, body), []],
    ['no headings that are repeated', write('# What we collect', body, '# Who gets it', body, '# What we collect', body), []],
    ['no items whose words were headings before', write('# Your name', body, '# Your age', body, '# Logs', body, '- your name', '- your age', '- logs'), []],
    ['nothing in nothing', write(), []],
  ])('finds %s', (_name, policy, expected) => {
    expect(listFound(policy)).toEqual(expected);
  });

  it('keeps the entries from being clauses', () => {
    const policy = write(`> What we sell | ${url}#a`, `> Who gets it | ${url}#b`, `> Your choices | ${url}#c`, '# What we sell', body);
    expect(splitClauses(policy).map(({ text }) => text)).toEqual([body]);
  });

  it('takes time linear in the text', () => {
    timeContents(1000);
    expect(timeContents(16_000)).toBeLessThan(Math.max(timeContents(2000), 5) * 8 * 3);
  });
});
