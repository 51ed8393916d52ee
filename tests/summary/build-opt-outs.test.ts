import { describe, expect, it } from 'vitest';
import { makeAnalysis, type ExamplePolicy } from '../../components/preview/make-analysis';
import { optOutKinds } from '../../lib/answers/analysis';
import { buildBeside, buildHref, buildNoWay, buildOptOuts } from '../../lib/summary/ways/build-opt-outs';

const page = 'https://www.example.org/legal/privacy';
/** Longer than what is shown of an address. */
const longHost = `${'requests-and-objections.'.repeat(3)}example.org`;

describe('the address of an opt-out', () => {
  it.each([
    ['link', 'https://optout.example.org/a?b=c', 'https://optout.example.org/a?b=c'],
    ['link', 'http://www.example.org/optout', 'http://www.example.org/optout'],
    ['link', 'Example.org', 'https://example.org/'],
    ['link', 'www.example.org/do-not-sell', 'https://www.example.org/do-not-sell'],
    ['link', '/choices', 'https://www.example.org/choices'],
    ['link', '#section-4', 'https://www.example.org/legal/privacy#section-4'],
    ['link', 'javascript:alert(1)', ''],
    ['link', ' JaVaScRiPt:alert(1)', ''],
    ['link', 'data:text/html,hello', ''],
    ['link', 'file:///etc/passwd', ''],
    ['link', 'chrome://settings', ''],
    ['link', 'https://bank.example@evil.example/', ''],
    ['link', '', ''],
    ['email', 'privacy@example.org', 'mailto:privacy@example.org'],
    ['email', 'mailto:privacy@example.org', 'mailto:privacy@example.org'],
    ['email', 'o’brien at example.org', ''],
    ['email', 'a@b.example?bcc=c@d.example', ''],
    ['email', 'a&b@example.org', 'mailto:a%26b@example.org'],
    ['phone', '(1-866) 232-2040', 'tel:18662322040'],
    ['phone', '+49 30 123456', 'tel:+4930123456'],
    ['phone', '+49 (0)30 123456', 'tel:+4930123456'],
    ['phone', '(0)30 123456', 'tel:030123456'],
    ['phone', '1-800-555-0142 ext. 204', 'tel:18005550142;ext=204'],
    ['phone', '1-800-555-0142, extension: 7', 'tel:18005550142;ext=7'],
    ['phone', '911', ''],
    ['phone', '1-800-FLOWERS', ''],
    ['post', '12 Main Street, Springfield', ''],
    ['account-settings', 'Settings', ''],
    ['browser-settings', '', ''],
  ] as const)('%s "%s"', (via, target, href) => {
    expect(buildHref({ via, target }, page)).toBe(href);
  });

  it('is none for a relative link in a text without an address', () => {
    expect(buildHref({ via: 'link', target: '/choices' }, '')).toBe('');
  });
});

describe('the place of a setting', () => {
  const quote = 'You can do this in Settings > Privacy.';
  const placesOf = (optOuts: NonNullable<ExamplePolicy['optOuts']>): string[] => buildOptOuts(makeAnalysis({ url: page, title: '', sections: [{ heading: '', clauses: [quote] }], answers: {}, optOuts }), optOutKinds).map(({ place }) => place);

  it('says the menu that the clause names', () => {
    expect(placesOf([{ kind: 'consent', via: 'account-settings', quote }])).toEqual(['your account settings (Settings > Privacy)']);
  });

  it('says none where the clause speaks of two kinds of settings', () => {
    expect(placesOf([{ kind: 'consent', via: 'account-settings', quote }, { kind: 'consent', via: 'device-settings', quote }])).toEqual(['your account settings', 'the settings of your device']);
  });
});

describe('the ways to act', () => {
  const quote = 'You';
  const example: ExamplePolicy = {
    url: page,
    title: '',
    sections: [{ heading: '', clauses: ['You can do this.'] }],
    answers: {},
    optOuts: [
      { kind: 'cookies', via: 'browser-settings', quote },
      { kind: 'marketing', via: 'email', target: 'a@example.org', quote },
      { kind: 'marketing', via: 'link', target: 'https://www.example.org/stop', quote },
      { kind: 'marketing', via: 'link', target: 'https://www.example.org/stop', quote },
      { kind: 'marketing', via: 'post', target: '12 Main Street', quote },
      { kind: 'marketing', via: 'phone', quote },
      { kind: 'delete', via: 'account-settings', quote },
      { kind: 'marketing', via: 'link', quote },
      { kind: 'marketing', via: 'email', quote },
    ],
  };

  it('stand each once, by kind and the most direct first, in plain words', () => {
    const ways = buildOptOuts(makeAnalysis(example), ['marketing', 'cookies']);
    expect(ways.map(({ title, place, href }) => [title, place, href.split('?')[0]])).toEqual([
      ['Stop marketing messages', 'example.org/stop', 'https://www.example.org/stop'],
      ['Stop marketing messages', 'the link in their messages', ''],
      ['Stop marketing messages', 'a@example.org', 'mailto:a@example.org'],
      ['Stop marketing messages', 'a reply to their message', ''],
      ['Stop marketing messages', 'a phone call', ''],
      ['Stop marketing messages', '12 Main Street', ''],
      ['Refuse or delete cookies', 'the settings of your browser', ''],
    ]);
  });

  it.each([
    ['', 'Please stop marketing messages'],
    ['Notice to residents of the European Economic Area', 'Objection to direct marketing (Art. 21 GDPR)'],
  ])('by mail carry a request under the law of the heading "%s"', (heading, subject) => {
    const [mail] = buildOptOuts(makeAnalysis({ ...example, title: 'Example Privacy Policy', sections: [{ heading, clauses: ['You can do this.'] }], optOuts: [{ kind: 'marketing', via: 'email', target: 'a@example.org', quote }] }), ['marketing']);
    const url = new URL(mail!.href);
    expect(url.searchParams.get('subject')).toBe(subject);
    expect(url.searchParams.get('body')).toMatch(/^To Example,/);
  });

  it.each([
    ['Privacy Choices', 'https://www.example.org/choices', 'https://www.example.org/choices', 'Privacy Choices (example.org)'],
    ['here', 'https://www.example.org/choices', 'https://www.example.org/choices', 'example.org/choices'],
    ['https://www.example.org', 'https://www.example.org', 'https://www.example.org', 'example.org'],
    ['here', `https://${longHost}/choices`, `https://${longHost}/choices`, `${longHost}…`],
    ['Privacy Choices', 'https://www.example.org/choices', 'https://elsewhere.example/', 'elsewhere.example'],
    ['below', `${page}#ways`, '#ways', 'further down in this policy'],
    [`a very long ${'text '.repeat(20)}`, 'https://www.example.org/', 'https://www.example.org/', 'example.org'],
  ])('say where the link "%s" leads', (words, href, target, place) => {
    const clause = `Go to ${words} to act.`;
    const policy: ExamplePolicy = { url: page, title: '', sections: [{ heading: '', clauses: [clause] }], links: [{ clause, words, href }], answers: {}, optOuts: [{ kind: 'ads', via: 'link', target, quote: clause }] };
    expect(buildOptOuts(makeAnalysis(policy), ['ads'])[0]?.place).toBe(place);
  });

  it('show a postal address whole, however long it is', () => {
    const target = `Example Ltd, ${'Department of Requests, '.repeat(12)}1 Lane, Town`;
    expect(buildOptOuts(makeAnalysis({ ...example, optOuts: [{ kind: 'delete', via: 'post', target, quote }] }), ['delete'])[0]?.place).toBe(target);
  });

  it('have a title for every kind', () => {
    const all = { ...example, optOuts: optOutKinds.map((kind) => ({ kind, via: 'link' as const, quote })) };
    const titles = buildOptOuts(makeAnalysis(all), optOutKinds).map(({ title }) => title);
    expect(new Set(titles).size).toBe(optOutKinds.length);
  });
});

describe('beside its place a way to act says', () => {
  const clause = 'You can do this; we may ask for proof of your identity.';
  const make = (way: NonNullable<ExamplePolicy['optOuts']>[number], heading = '') => buildOptOuts(makeAnalysis({ url: page, title: 'Example Privacy Policy', sections: [{ heading, clauses: [clause] }], answers: {}, optOuts: [way] }), [way.kind])[0]!;

  it.each([
    ['for whom it is', { kind: 'sale', via: 'email', target: 'a@example.org', quote: 'You' }, 'California residents', 'For California residents · Some work: you must write an e-mail', []],
    ['what it costs', { kind: 'delete', via: 'post', target: '1 Lane, Town', quote: 'You' }, '', 'Much work: you must send a letter and they may ask you to prove who you are', []],
    ['how far it reaches', { kind: 'ads', via: 'link', target: 'https://optout.aboutads.info/', quote: 'You' }, '', 'Easy: a click or a setting · only in this browser', []],
    ['what may be wrong', { kind: 'sale', via: 'link', target: 'http://elsewhere.example/', quote: 'You' }, '', 'Some work: you must look for it there', ['The address is not encrypted.', 'The link leads to a home page, not to the choice.', 'The link leads to the site of another company.']],
    ['nothing of what costs what leads nowhere', { kind: 'sale', via: 'link', target: '#', quote: 'You' }, 'California residents', 'For California residents', ['The link has no address; only a click on it in the page itself may do something.']],
    ['whereto a link passes on, and by what it follows', { kind: 'sale', via: 'link', target: 'https://example.org/go?to=https%3A%2F%2Fother.example%2Fout&utm_source=a&gclid=b', quote: 'You' }, '', 'Easy: a click or a setting', ['The link may pass you on to other.example.', 'The address tells the site where you come from: utm_source and gclid.']],
    ['that a mailbox is hidden', { kind: 'delete', via: 'email', quote: 'You' }, '', 'Much work: you must write an e-mail and they may ask you to prove who you are', ['The page hides the address; look it up there.']],
  ] as const)('%s', (_name, way, heading, note, warnings) => {
    expect(make(way, heading).notes).toEqual({ note, warnings });
  });

  it('that the place in the page is not there', () => {
    const target = `${page}#gone`;
    const analysis = makeAnalysis({ url: page, title: 'Example Privacy Policy', sections: [{ heading: '', clauses: [clause] }], answers: {}, optOuts: [{ kind: 'sale', via: 'link', target, quote: 'You' }] });
    const lost = { ...analysis, policy: { ...analysis.policy, links: [{ start: 0, end: 3, href: target, lost: true }] } };
    expect(buildOptOuts(lost, ['sale'])[0]?.notes.warnings).toEqual(['The place in the page to which the link leads does not exist.']);
    expect(buildOptOuts(analysis, ['sale'])[0]?.notes.warnings).toEqual([]);
  });

  it('the request, where one is written', () => {
    expect(make({ kind: 'delete', via: 'post', target: '1 Lane, Town', quote: 'You' }).request).toMatchObject({ kind: 'delete', law: 'general', company: 'Example', to: '1 Lane, Town' });
    expect(make({ kind: 'delete', via: 'link', target: 'https://example.org/form', quote: 'You' }).request).toMatchObject({ to: '' });
    expect(make({ kind: 'marketing', via: 'link', quote: 'You' }).request).toBeNull();
    expect(make({ kind: 'delete', via: 'phone', target: '555-010-1234', quote: 'You' }).request).toBeNull();
    expect(make({ kind: 'delete', via: 'email', quote: 'You' }).request).toBeNull();
  });
});

describe('outside the policy', () => {
  const bare = { url: page, title: 'Example Privacy Policy', sections: [{ heading: '', clauses: ['You can do this.'] }], answers: {} };

  it('the links of the page are ways to act, with what may be wrong with them', () => {
    const links = [{ text: 'Do Not Sell My Data', href: 'http://www.example.org/dns' }, { text: 'Privacy Policy', href: page }];
    expect(buildBeside(makeAnalysis(bare), links, ['sale', 'ads'])).toEqual([{ kind: 'sale', title: 'Stop sale and sharing of your data', place: 'Do Not Sell My Data', href: 'http://www.example.org/dns', note: '', warnings: ['The address is not encrypted.'] }]);
    expect(buildBeside(makeAnalysis(bare), links, ['cookies'])).toEqual([]);
  });

  it('a button says that only a click does it, a place in the page that it is one', () => {
    const offers = [{ text: 'Cookie settings', href: '' }, { text: 'Manage cookies', href: `${page}#cookies` }, { text: 'Cookie preferences', href: 'https://www.example.org/cookies#all' }];
    expect(buildBeside(makeAnalysis(bare), offers, ['cookies']).map(({ place, href, note, warnings }) => [place, href, note, warnings])).toEqual([
      ['Cookie settings', '', 'Only a click in the page itself does this.', []],
      ['Manage cookies', `${page}#cookies`, 'Leads to a place in this page.', []],
      ['Cookie preferences', 'https://www.example.org/cookies#all', '', []],
    ]);
  });

  it('a link of the policy itself is none of them, whatever else its words could mean; the same address in the footer is', () => {
    const clause = 'You can opt out of ads on our privacy choices page.';
    const href = 'https://www.example.org/choices';
    const analysis = makeAnalysis({ ...bare, sections: [{ heading: '', clauses: [clause] }], links: [{ clause, words: 'our privacy choices page', href }], optOuts: [{ kind: 'ads', via: 'link', target: href, quote: 'You' }] });
    expect(buildBeside(analysis, [{ text: 'our privacy choices page', href }], ['sale', 'ads'])).toEqual([]);
    expect(buildBeside(analysis, [{ text: 'Do Not Sell My Data', href }], ['sale', 'ads'])).toMatchObject([{ kind: 'sale', href }]);
  });

  it('nothing found says what was looked at, and whom one can ask', () => {
    const asked = buildNoWay(makeAnalysis({ ...bare, answers: { 'contact.email': { answer: ['not an address', 'a@example.org'], quotes: ['You'] } } }), 'object');
    expect(asked.looked).toContain('1 clause and 0 links');
    expect(asked).toMatchObject({ via: 'email', request: { kind: 'object', law: 'general', to: 'a@example.org' } });
  });

  it('nothing found and no e-mail address offers a letter to the postal one, and else the text for whatever form there is', () => {
    const clause = 'To contact us about privacy, write to Example Ltd, 2 Harbour Road, Springfield, IL 62701.';
    const analysis = makeAnalysis({ ...bare, sections: [{ heading: 'Contact', clauses: [clause] }] });
    const [first] = analysis.clauses;
    const labelled = { ...analysis, clauses: [{ ...first!, labels: [{ label: 'contact' as const, stance: 'says' as const, score: 1, because: [] }] }] };
    expect(buildNoWay(labelled, 'object')).toMatchObject({ via: 'post', request: { to: expect.stringContaining('2 Harbour Road, Springfield, IL 62701') } });
    expect(buildNoWay(makeAnalysis(bare), 'object')).toMatchObject({ via: 'link', request: { to: '', subject: 'I object to the use of my data' } });
  });
});
