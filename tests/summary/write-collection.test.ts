import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { larkspur, nothingTaken, oneSentence } from '../../components/preview/example-policies';
import { makeAnalysis, type ExamplePolicy } from '../../components/preview/make-analysis';
import { buildCard } from '../../lib/summary/card/build-card';
import type { CollectedPolicy, CollectionForm } from '../../lib/summary/documents/collection';
import { markdownCollection } from '../../lib/summary/documents/write-collection-markdown';
import { pageCollection } from '../../lib/summary/documents/write-collection-page';

const evil = '<img src="https://evil.example/x.png" onerror="alert(1)"></details></div><script>alert(1)</script> [here](javascript:alert(1)) ![i](//evil.example/y)';
const hostile: ExamplePolicy = {
  url: 'https://example.org/"><script>alert(1)</script>',
  title: evil,
  sections: [{ heading: `# ${evil}`, clauses: [evil, '# Another heading', '<h1>Third</h1>'] }],
  answers: { 'sell.data': { answer: 'yes', quotes: ['<img'], scope: evil } },
  optOuts: [{ kind: 'ads', via: 'link', target: 'javascript:alert(1)', quote: '<img' }],
};

function collect(example: ExamplePolicy, changes: Partial<CollectedPolicy> = {}): CollectedPolicy {
  const analysis = makeAnalysis(example);
  const { policy } = analysis;
  return { name: 'Larkspur', title: policy.title, savedAt: Date.UTC(2025, 2, 3, 12), isFile: false, tags: [], note: '', language: 'en', text: policy.text, blocks: policy.blocks, textHash: policy.textHash, card: buildCard(analysis), ...changes };
}

function write({ head, line, middle, policy, end }: CollectionForm, policies: readonly CollectedPolicy[]): string {
  const lines = policies.map(({ name, savedAt }, index) => line({ name, savedAt, number: index + 1 }));
  return [head(policies.length), ...lines, middle, ...policies.map((one, index) => policy(one, index + 1)), end].join('');
}

/** Each form as a reader sees it. */
const shown = {
  markdown: (policies: readonly CollectedPolicy[]) => marked.parse(write(markdownCollection, policies), { async: false }),
  page: (policies: readonly CollectedPolicy[]) => write(pageCollection, policies),
};
const forms = Object.entries(shown);

function read(html: string): Document {
  return new JSDOM(html).window.document;
}

function readText(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ');
}

describe.each(forms)('many policies as %s', (_form, show) => {
  const policies = [collect(larkspur, { tags: ['maps', 'two'], note: 'Ask *again*.\nSoon.' }), collect(nothingTaken, { name: 'Nothing', isFile: true }), collect(oneSentence, { name: 'One' })];

  it('begin with contents that lead to each of them', () => {
    const page = read(show(policies));
    const links = [...page.querySelectorAll<HTMLAnchorElement>('ol a')].map((link) => [link.textContent?.split(' · ')[0], link.getAttribute('href')]);
    expect(links).toEqual([['Larkspur', '#policy-1'], ['Nothing', '#policy-2'], ['One', '#policy-3']]);
    for (const [, href] of links) expect(page.querySelectorAll(`[id="${href?.slice(1)}"]`)).toHaveLength(1);
    expect([...page.querySelectorAll('h1')].map(readText)).toEqual(['Saved policies']);
    expect([...page.querySelectorAll('h2')].map(readText)).toEqual(['Larkspur', 'Nothing', 'One'].map((name) => `${name}: what the privacy policy says`));
  });

  it('say of each where and when, what it answers, what can be done, and its whole text', () => {
    for (const policy of policies) {
      const text = readText(read(show([policy])).body);
      for (const row of [...policy.card.rows, ...policy.card.more]) {
        for (const wanted of [row.title, row.answer, ...row.items.flatMap(({ title, quotes }) => [title, ...quotes.map((quote) => quote.text)]), ...row.optOuts.map(({ place }) => place)]) expect(text).toContain(wanted);
      }
      for (const { start, end } of policy.blocks) expect(text).toContain(policy.text.slice(start, end));
      expect(text).toContain('3 March 2025 (2025-03-03T12:00:00.000Z)');
      expect(text).toContain(`Fingerprint of the text (SHA-256): ${policy.textHash}`);
      expect(text.includes('from a file')).toBe(policy.isFile);
    }
  });

  it('say what the reader wrote to them', () => {
    const text = readText(read(show(policies)).body);
    expect(text).toContain('Tag: maps, two');
    expect(text).toContain('Note: Ask *again*. Soon.');
  });

  it('hold no markup of a policy, run nothing and load nothing', () => {
    const page = read(show([collect(hostile, { name: evil, tags: [evil], note: evil, language: '"><script>' }), collect(oneSentence)]));
    expect(page.querySelectorAll('script, img, iframe, object, embed, link, base, form, svg, style[src], [onerror], [src]')).toHaveLength(0);
    const protocols = new Set([...page.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#policy-"])')].map(({ protocol }) => protocol));
    expect([...protocols].toSorted()).toEqual(['http:', 'https:']);
    expect([...page.querySelectorAll('h1')]).toHaveLength(1);
    expect([...page.querySelectorAll('h2')]).toHaveLength(2);
    expect(readText(page.body)).toContain('</details></div><script>alert(1)</script>');
  });
});

it('a web page of many policies forbids itself to load anything', () => {
  const page = read(write(pageCollection, [collect(oneSentence)]));
  expect(page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
});
