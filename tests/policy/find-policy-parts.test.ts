import { describe, expect, it } from 'vitest';
import { findPolicyParts } from '../../lib/policy/find-policy-parts';
import { readPlainText } from '../../lib/policy/read-plain-text';
import type { PolicyText } from '../../lib/policy/policy-text';

/** A policy whose text holds each link's words in a sentence of its own. */
function withLinks(url: string, links: readonly (readonly [words: string, href: string])[]): PolicyText {
  const policy = readPlainText(links.map(([words]) => `See ${words} for more.`).join('\n'), { url });
  return { ...policy, links: links.map(([words, href], index) => ({ start: policy.blocks[index]!.start + 4, end: policy.blocks[index]!.start + 4 + words.length, href })) };
}

const body = 'We collect your name and your e-mail address when you write to us. '.repeat(30);

function withTitles(...titles: readonly string[]): PolicyText {
  const policy = readPlainText(titles.flatMap((title) => [title, body]).join('\n'));
  return { ...policy, blocks: policy.blocks.map((block, index) => (index % 2 === 0 ? { ...block, kind: 'heading', level: 1 } : block)) };
}

describe('the parts elsewhere', () => {
  it.each<[string, string, [string, string][], string[]]>([
    ['are documents of the same site', 'https://www.fern.example/privacy', [['our Cookie Policy', 'https://fern.example/cookies'], ['California Privacy Supplement', 'https://legal.fern.example/ca#top']], ['our Cookie Policy', 'California Privacy Supplement']],
    ['are named once', 'https://fern.example/privacy', [['Cookie Policy', 'https://fern.example/cookies'], ['Cookie Notice', 'http://fern.example/cookies/#a']], ['Cookie Policy']],
    ['are not the page itself', 'https://fern.example/privacy', [['this Privacy Policy', 'https://fern.example/privacy/#use']], []],
    ['are not the policies of others', 'https://fern.example/privacy', [['Moss Privacy Policy', 'https://moss.example/privacy']], []],
    ['are not older versions', 'https://fern.example/privacy', [['previous privacy policy', 'https://fern.example/privacy/2019']], []],
    ['are not other documents', 'https://fern.example/privacy', [['Terms of Use', 'https://fern.example/terms'], ['contact form', 'https://fern.example/contact']], []],
    ['of a file belong to the site that it names most', '', [['Cookie Policy', 'https://fern.example/cookies'], ['Fern', 'https://fern.example/'], ['Moss Privacy Policy', 'https://moss.example/privacy']], ['Cookie Policy']],
    ['tell sites of one country apart', 'https://fern.co.uk/privacy', [['Moss Privacy Policy', 'https://moss.co.uk/privacy'], ['Cookie Policy', 'https://www.fern.co.uk/cookies']], ['Cookie Policy']],
  ])('%s', (_name, url, links, expected) => {
    expect(findPolicyParts(withLinks(url, links)).elsewhere.map(({ text }) => text)).toEqual(expected);
  });
});

describe('the policies on a page', () => {
  it.each<[string, string[], string[]]>([
    ['are named where there are several', ['Privacy Policy', 'Children’s Privacy Policy', 'Cookie Notice'], ['Privacy Policy', 'Children’s Privacy Policy', 'Cookie Notice']],
    ['are none where there is but one', ['Privacy Policy', 'What we collect'], []],
    ['are not chapters that speak of the policy', ['Privacy Policy', 'Changes to this Privacy Policy', '11. Cookies Policy'], []],
  ])('%s', (_name, titles, expected) => {
    expect(findPolicyParts(withTitles(...titles)).onPage).toEqual(expected);
  });
});
