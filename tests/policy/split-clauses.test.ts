import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';

/** The clauses of a plain text as lines "heading > heading [lead] text". */
function splitToLines(raw: string): string[] {
  return splitClauses(readPlainText(raw)).map(({ path, lead, text }) => `${path.join(' > ')} [${lead}] ${text}`);
}

const body = 'We collect what you give us when you register for an account with us today.';

describe('splitClauses', () => {
  it.each([
    ['a numbered heading over a paragraph', `1. Information We Collect\n${body}`, [`1. Information We Collect [] ${body}`]],
    ['a heading in capitals', `WHAT WE COLLECT\n${body}`, [`WHAT WE COLLECT [] ${body}`]],
    ['a heading in sentence case between paragraphs', `${body}\n\nUse of cookies\n\n${body} ${body}`, [` [] ${body}`, `Use of cookies [] ${body}`, `Use of cookies [] ${body}`]],
    ['a deeper heading', `1. Data\n${body}\n1.1. Our Cookies\n${body}`, [`1. Data [] ${body}`, `1. Data > 1.1. Our Cookies [] ${body}`]],
    ['a list and its lead', 'We collect:\n- your name;\n- your address.\nWe keep both.', [' [] We collect:', ' [We collect:] your name;', ' [We collect:] your address.', ' [] We keep both.']],
    ['lettered items that look like headings', 'We use it to:\na. Verify Identity\nb. Request Feedback', [' [] We use it to:', ' [We use it to:] a. Verify Identity', ' [We use it to:] b. Request Feedback']],
    ['a list inside a list', 'We collect:\n- data of yours:\n    - name\n    - age\n- logs', [' [] We collect:', ' [We collect:] data of yours:', ' [data of yours:] name', ' [data of yours:] age', ' [We collect:] logs']],
    ['an address, which is no run of headings', 'Write To\nAcme House\nMain Street\nOld Town\nNew Land', [' [] Write To', ' [] Acme House', ' [] Main Street', ' [] Old Town', ' [] New Land']],
    ['a phone number, which is no heading', `Phone: 702-605-2400\n${body}`, [' [] Phone: 702-605-2400', ` [] ${body}`]],
    ['pieces without a letter', '***\n---\n12\nWe collect it.', [' [] We collect it.']],
    ['nothing', '', []],
  ])('reads %s', (_name, raw, expected) => {
    expect(splitToLines(raw)).toEqual(expected);
  });

  it('joins lines that were broken at a fixed width', () => {
    const line = 'We collect what you give us when you register for an account today with';
    const raw = `${Array.from({ length: 12 }, () => line).join('\n')}\nus.`;
    expect(splitToLines(raw)).toHaveLength(1);
  });

  it('gives spans whose text stands in the policy', () => {
    const policy = readPlainText(`1. Data\n${body} ${body}\n- one item;\n- another item.`);
    for (const clause of splitClauses(policy)) expect(policy.text.slice(clause.start, clause.end)).toBe(clause.text);
  });

  it.each([
    ['a heading', 'heading', 'paragraph'],
    ['a term', 'term', 'definition'],
  ] as const)('repeats no more than the beginning of %s that is as long as a page, however many clauses stand below', (_name, above, below) => {
    // A character of two halves stands where it is cut.
    const first = `abcde${'\ud83d\ude00 wor'.repeat(3_000)}`;
    const texts = [first, ...Array.from({ length: 2_000 }, () => 'We collect data.')];
    let at = 0;
    const blocks = texts.map((text, index) => {
      const start = at;
      at += text.length + 1;
      return { kind: index === 0 ? above : below, level: index === 0 && above === 'heading' ? 1 : 0, start, end: start + text.length, closed: false };
    });
    const clauses = splitClauses({ ...readPlainText(''), text: texts.join('\n'), blocks });
    expect(clauses.length).toBeGreaterThanOrEqual(2_000);
    const said = [clauses.at(-1)!.heading, clauses.at(-1)!.lead].join('');
    expect([said.length > 100, first.startsWith(said), /[\ud800-\udbff]$/.test(said)]).toEqual([true, true, false]);
    expect(JSON.stringify(clauses).length).toBeLessThan(at * 40);
  });

  it('keeps a clause of 5,000 words whole and takes a second at most for a megabyte without a stop', () => {
    const long = 'personal data '.repeat(2500).trim();
    expect(splitToLines(long)).toHaveLength(1);
    // The quickest of some tries: what else a machine does only adds to it.
    let ms = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5 && ms >= 1000; attempt += 1) {
      const start = performance.now();
      splitToLines('we collect data, '.repeat(60_000));
      ms = Math.min(ms, performance.now() - start);
    }
    expect(ms).toBeLessThan(1000);
  }, 20_000);
});
