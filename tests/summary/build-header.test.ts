import { describe, expect, it } from 'vitest';
import { makeAnalysis, type ExamplePolicy } from '../../components/preview/make-analysis';
import { buildHeader } from '../../lib/summary/card/build-header';
import { chooseHeading, chooseHost, chooseName, titleByFile } from '../../lib/summary/ways/choose-name';

describe('the name', () => {
  it.each([
    ['Privacy Policy | Larkspur Maps', 'https://www.larkspur-maps.example/p', 'Larkspur Maps'],
    ['Larkspur Maps – Privacy Policy', 'https://elsewhere.example/', 'Larkspur Maps'],
    ['Larkspur’s Privacy Notice', 'https://elsewhere.example/', 'Larkspur'],
    ['Privacy Policy - Help Center - Fernwood', 'https://notes.fernwood.example/', 'Fernwood'],
    ['Fernwood | Privacy Policy | Cookies at Moss & Co', 'https://fernwood.example/', 'Fernwood'],
    ['Privacy Policy for The Bank of Data Protection', 'https://bodp.example/', 'Bank'],
    ['Privacy Policy', 'https://www.larkspur-maps.example/p', 'larkspur-maps.example'],
    ['Privacy Policy (updated 2023)', 'https://tiny.example/p', 'tiny.example'],
    ['How we handle the things you tell us', 'https://tiny.example/p', 'tiny.example'],
    ['', 'https://tiny.example/p', 'tiny.example'],
    ['', '', ''],
    ['3M Privacy Policy', 'https://www.3m.example/', '3M'],
  ])('of "%s" at %s', (title, url, name) => {
    expect(chooseName({ title, url, text: '' })).toBe(name);
  });

  it.each([
    ['Larkspur Privacy Policy\nWe take care.', 'Larkspur'],
    ['top of page\neBay privacy policy', 'eBay'],
    ['Websites, Communications & Cookies Privacy Notice\nHello', ''],
    ['Privacy Policy\nFernwood Notes Inc. (“Fernwood,” “we” or “us”) cares.', 'Fernwood Notes Inc.'],
    ['Privacy Policy\nMossline (“we,” “us,” or “our”) respects you.', 'Mossline'],
    ['The California Consumer Privacy Act (“CCPA”) gives rights.', ''],
    ['At Bracken Orbit ("Bracken"), we care.', 'Bracken Orbit'],
    ['We collect data (“personal data”).', ''],
    [`${'A '.repeat(5000)} (“we”)`, ''],
  ])('out of the text "%.60s"', (text, name) => {
    expect(chooseName({ title: 'Privacy Policy', url: '', text })).toBe(name);
  });

  it.each(['Privacy Notice | CA Residents', 'Privacy Notice for Job Applicants', 'Privacy Notice | EU Customers'])('is not those for whom a policy is: %s', (title) => {
    const text = 'Larkspur Privacy Notice for California Residents\nLast updated in May.';
    expect(chooseName({ title, url: 'https://elsewhere.example/', text })).toBe('Larkspur');
  });

  it('is short, whatever the title', () => {
    expect(chooseName({ title: `Privacy | ${'Long '.repeat(100)}`, url: '', text: '' }).length).toBeLessThanOrEqual(80);
  });
});

describe('a policy from a file', () => {
  it.each([
    ['Privacy Policy', 'We collect your name.', 'northwind 2023.txt', 'Privacy Policy (northwind 2023)', ''],
    ['', 'We collect your name.', 'notes.final.md', 'notes.final', ''],
    ['Privacy Policy', 'We collect your name.', 'Old policy.html', 'Privacy Policy (Old policy)', ''],
    ['Privacy Policy', 'Fernwood collects your name.', 'Fernwood privacy.txt', 'Privacy Policy (Fernwood privacy)', 'Fernwood'],
    ['Fernwood Privacy Policy', 'Fernwood collects your name.', 'one.txt', 'Fernwood Privacy Policy', 'Fernwood'],
    ['What becomes of your letters', 'We collect your name.', 'one.txt', 'What becomes of your letters', ''],
    ['Privacy Policy', 'Privacy Policy\nMossline (“we,” “us,” or “our”) respects you.', 'one.txt', 'Privacy Policy', 'Mossline'],
    ['Privacy Policy', 'We collect your name.', '', 'Privacy Policy', ''],
  ])('with the title "%s" and the text "%s" in %s', (own, text, file, title, name) => {
    expect(titleByFile({ title: own, url: '', text }, file)).toBe(title);
    expect(chooseName({ title, url: '', text })).toBe(name);
    expect(chooseHeading({ title, url: '', text })).toBe(name || title);
  });

  it('has a short heading, whatever the file is called', () => {
    expect(titleByFile({ title: 'Privacy', url: '', text: 'We.' }, `${'long '.repeat(100)}.txt`).length).toBeLessThan(140);
    expect(chooseHeading({ title: 'Mind '.repeat(100), url: '', text: 'We.' }).length).toBeLessThanOrEqual(120);
  });
});

describe('the host', () => {
  it.each([
    ['https://www.example.org/a', 'example.org'],
    ['http://localhost:8080/', 'localhost:8080'],
    ['', ''],
    ['policy.txt', ''],
  ])('of %s', (url, host) => {
    expect(chooseHost(url)).toBe(host);
  });
});

const small: ExamplePolicy = { url: '', title: '', sections: [{ heading: 'A', clauses: ['One clause here.'] }], answers: {} };
const closedParts = ['A', 'B', 'C'].map((heading) => ({ heading, closed: true, clauses: ['First.', 'Second.'] }));

describe('the header', () => {
  it.each<[string, Partial<ExamplePolicy>, string]>([
    ['one clause', {}, '1 of 1 clause'],
    ['not all judged', { coverage: { clauses: 1412, judged: 1398 } }, '1,412 of 1,412 clauses, 14 of them hard to judge'],
    ['closed sections', { sections: closedParts }, '6 of 6 clauses, 3 closed sections included'],
    [
      'what could not be read',
      { unread: [{ kind: 'frame', count: 1 }, { kind: 'shadow-root', count: 2 }, { kind: 'image-of-text', count: 1 }] },
      '1 of 1 clause, 1 frame could not be read, 2 sealed parts of the page could not be read, 1 picture may hold text and could not be read',
    ],
    ['everything', { coverage: { clauses: 412, judged: 412 }, sections: closedParts, unread: [{ kind: 'frame', count: 1 }] }, '412 of 412 clauses, 3 closed sections included, 1 frame could not be read'],
  ])('says how much was read: %s', (_name, change, coverage) => {
    expect(buildHeader(makeAnalysis({ ...small, ...change })).coverage).toBe(coverage);
  });

  it('calls a policy without title and address something', () => {
    expect(buildHeader(makeAnalysis(small)).name).toBe('This policy');
  });

  it.each([
    [0, 0],
    [5, 1],
    [238, 1],
    [9012, 38],
  ])('reads %i words in %i minutes', (words, minutes) => {
    expect(buildHeader(makeAnalysis({ ...small, words })).minutes).toBe(minutes);
  });

  it('says that what the policy says is not what the site does', () => {
    expect(buildHeader(makeAnalysis(small)).disclaimer).toBe('What the policy says, not what the site does.');
  });
});
