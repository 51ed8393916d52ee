import { describe, expect, it } from 'vitest';
import type { OptOut } from '../../../lib/answers/analysis';
import { findBeside } from '../../../lib/answers/opt-outs/find-beside';

const quote = { start: 0, end: 1, text: 'x', clause: 0, reason: { rule: 'x', words: [] } };
const sale: OptOut = { kind: 'sale', via: 'link', target: 'http://www.example.org/dns/', quote };

function find(text: string, href = 'https://www.example.org/x', optOuts: readonly OptOut[] = []): string[] {
  return findBeside([{ text, href }], optOuts).map(({ kind }) => kind);
}

describe('beside the policy', () => {
  it.each([
    ['Do Not Sell or Share My Personal Information', ['sale']],
    ['Your Privacy Choices', ['sale']],
    ['Your California Privacy Choices', ['sale']],
    ['Opt-Out', ['sale']],
    ['Cookie Settings', ['cookies']],
    ['Ad Choices', ['ads']],
    ['Data Request', ['access']],
    ['Delete my account', ['delete']],
    ['Manage consent', ['consent']],
    ['Privacy settings', ['consent']],
  ])('"%s" is a way to act', (text, kinds) => {
    expect(find(text)).toEqual(kinds);
  });

  it.each(['Privacy Policy', 'Cookie Policy', 'Notice at Collection', 'Terms of Use', 'Privacy', 'California Privacy Notice', 'About cookies'])('"%s" is none', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('a page of the advertising industry is one by its address, an authority never', () => {
    expect(find('here', 'https://optout.aboutads.info/')).toEqual(['ads']);
    expect(find('Do Not Sell: the law', 'https://oag.ca.gov/privacy')).toEqual([]);
  });

  it('what the policy offers itself is left out, but for another kind it stays', () => {
    expect(find('Do Not Sell My Data', 'https://example.org/dns', [sale])).toEqual([]);
    expect(find('Cookie settings', 'https://example.org/dns', [sale])).toEqual(['cookies']);
  });

  it('a button is one, unless a link says the same or the policy speaks of it', () => {
    const words = 'Do Not Sell My Data';
    expect(findBeside([{ text: words, href: '' }], [sale])).toEqual([{ kind: 'sale', text: words, target: '' }]);
    expect(findBeside([{ text: words, href: '' }, { text: words, href: 'https://example.org/s' }], [])).toMatchObject([{ target: 'https://example.org/s' }]);
    expect(find(words, '', [{ ...sale, target: '#', quote: { ...quote, text: `Click ${words}.` } }])).toEqual([]);
    expect(find(words, '', [{ ...sale, kind: 'ads', quote: { ...quote, text: `Click ${words}.` } }])).toEqual(['sale']);
  });
});
