import { assert, property, string, constantFrom } from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { larkspur, oneSentence } from '../../components/preview/example-policies';
import { longPolicy } from '../../components/preview/long-policy';
import { makeAnalysis, type ExamplePolicy } from '../../components/preview/make-analysis';
import { buildCard } from '../../lib/summary/card/build-card';
import { cleanLine } from '../../lib/summary/documents/clean-line';
import { escapeMarkdown, writeMarkdown } from '../../lib/summary/documents/write-markdown';
import { writePlainText } from '../../lib/summary/documents/write-plain-text';

const hostile = 'See <img src=x onerror=alert(1)> [here](javascript:alert(1)) `x` *b* ![i](//evil) | 1. # – \u001B[31mred\u001B[0m \u202Etxt.exe';
const hostilePolicy: ExamplePolicy = {
  url: 'https://example.org/a_b_(c)?x=<y>',
  title: 'Privacy | *Evil* [Corp](javascript:alert(1)) \u001B]0;title\u0007',
  sections: [{ heading: '# Heading', clauses: [hostile] }],
  answers: { 'sell.data': { answer: 'yes', quotes: ['See'], scope: '<b>all</b>' } },
  optOuts: [
    { kind: 'ads', via: 'link', target: 'https://example.org/a)b>c d', quote: 'See' },
    { kind: 'ads', via: 'post', target: '# 12 *Main* Street', quote: 'See' },
  ],
};

/** What a reader of rendered Markdown sees, without its tags. */
function readMarkdown(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '')
    .trim();
}

/** Everything that Markdown gives a meaning, and a little of what it does not. */
const letters = Array.from('\\`*_{}[]<>()#+-.!|~&$=:;"\'/@ a1\n');

describe('escaped Markdown', () => {
  it.each(['a * b * c', '**bold**', '# no heading', '1. no list', '- no list', '+ no list', '12) no list', '<b>x</b>', '[a](b)', '![a](b)', '`code`', '~~gone~~', 'a_b_c', '&lt;', '| a | b |', '===', '---', '> no quote', '\\', '$x$', 'https://a.example/x_y_', 'www.a_b.example/c*d*', 'a_b_@c.example'])(
    'shows %s as it is',
    (text) => {
      expect(readMarkdown(escapeMarkdown(text))).toBe(text);
    },
  );

  it('shows every text as it is', () => {
    assert(
      property(string({ unit: constantFrom(...letters), maxLength: 30 }), (text) => {
        expect(readMarkdown(escapeMarkdown(text)).replaceAll(/\s+/g, ' ')).toBe(cleanLine(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the card as Markdown', () => {
  it('holds every row, every quote and every gap', () => {
    const card = buildCard(makeAnalysis(larkspur));
    const text = readMarkdown(writeMarkdown(card)).replaceAll(/\s+/g, ' ');
    for (const row of [...card.rows, ...card.more]) {
      expect(text).toContain(row.title);
      expect(text).toContain(row.answer);
      for (const item of row.items) for (const quote of item.quotes) expect(text).toContain(quote.text);
    }
    for (const { title } of card.gaps) expect(text).toContain(title);
    expect(text).toContain(card.header.coverage);
    expect(text).toContain(card.header.disclaimer);
  });

  it('links only to the safe addresses of the card, and holds no tag of the policy', () => {
    const html = marked.parse(writeMarkdown(buildCard(makeAnalysis(hostilePolicy))), { async: false });
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['https://example.org/a_b_(c)?x=%3Cy%3E', 'https://example.org/a)b%3Ec%20d']);
    expect([...html.matchAll(/<(\/?[a-z0-9]+)/g)].map(([, tag]) => tag).filter((tag) => /img|script|code|del|table/.test(tag!))).toEqual([]);
  });

  it('of a policy of one sentence says what is missing', () => {
    const markdown = writeMarkdown(buildCard(makeAnalysis(oneSentence)));
    expect(markdown).toContain('This may not be a privacy policy.');
    expect(markdown).toContain('## What the policy does not say');
    expect(markdown).toContain('- **Selling your data**: no\n\n  > We do not sell your data.');
    expect(markdown.endsWith('\n')).toBe(true);
  });
});

it('holds what stands outside the policy, and what is wrong with it', () => {
  const card = buildCard(makeAnalysis(larkspur), [{ text: 'Do Not Sell *My* Data', href: 'http://www.larkspur-maps.example/dns' }]);
  for (const text of [readMarkdown(writeMarkdown(card)), writePlainText(card)].map((sheet) => sheet.replaceAll(/\s+/g, ' '))) {
    expect(text).toMatch(/outside the policy/);
    expect(text).toContain('The address is not encrypted.');
  }
  expect(readMarkdown(writeMarkdown(card))).toContain('Do Not Sell *My* Data');
});

describe('the card as plain text', () => {
  it('keeps to the columns where words allow it', () => {
    const text = writePlainText(buildCard(makeAnalysis(larkspur)), 60);
    expect(text.split('\n').filter((line) => line.length > 60 && line.trim().includes(' '))).toEqual([]);
  });

  it('cannot steer a terminal', () => {
    expect(writePlainText(buildCard(makeAnalysis(hostilePolicy)))).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/u);
  });

  it('shows the best clause of each answer and counts the others', () => {
    const text = writePlainText(buildCard(makeAnalysis(larkspur)));
    expect(text).toContain('  - Location: yes\n      “With your permission we collect the precise location of your device, also\n      while the app runs in the background.”\n      1 more clause says so');
    expect(text).toContain('> Refuse targeted ads:\n    https://optout.larkspur-maps.example/choices?source=policy');
  });

  it('copes with long words', () => {
    expect(writePlainText(buildCard(makeAnalysis(longPolicy)), 20)).toContain('datenschutzbeauftragte-stelle@rheinisch-westfaelische-gesundheitsversicherung.example');
  });
});
