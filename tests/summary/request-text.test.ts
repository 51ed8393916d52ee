import { describe, expect, it } from 'vitest';
import { optOutKinds } from '../../lib/answers/analysis';
import { buildMailto, isTooLong } from '../../lib/summary/ways/build-mailto';
import { requestLaws } from '../../lib/summary/request-laws';
import { requestWords } from '../../lib/summary/ways/request-sentences';
import { chooseLaw, writeRequest } from '../../lib/summary/ways/request-text';

const all = requestLaws.flatMap((law) => optOutKinds.map((kind) => [law, kind] as const));

describe('a request', () => {
  it.each(all)('under %s to act on %s has at most 150 words, a subject, the company and the blanks', (law, kind) => {
    const { subject, body } = writeRequest({ kind, law, company: 'Example Inc.' });
    expect(body.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length).toBeLessThanOrEqual(150);
    expect(subject.length).toBeGreaterThan(10);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(body.startsWith('To Example Inc.,\n')).toBe(true);
    expect(body).toContain('[your name]');
  });

  it.each([
    ['gdpr', ['access', 'correct', 'delete', 'port', 'object', 'marketing', 'ads', 'consent']],
    ['ccpa', ['access', 'correct', 'delete', 'port', 'sale', 'ads', 'object']],
    ['general', optOutKinds],
  ] as const)('under %s is written for what that law gives', (law, kinds) => {
    expect(Object.keys(requestWords[law].requests).toSorted()).toEqual([...kinds].toSorted());
    for (const kind of kinds) expect(writeRequest({ kind, law, company: '' }).law).toBe(law);
  });

  it('is a general one where the law gives no such right', () => {
    expect(writeRequest({ kind: 'sale', law: 'gdpr', company: '' }).law).toBe('general');
    expect(writeRequest({ kind: 'cookies', law: 'ccpa', company: '' }).law).toBe('general');
  });

  it('rests every sentence on an article of its law', () => {
    const article = { gdpr: /^Art\. \d+/, ccpa: /^(?:§|11 CCR)/, general: /^none/ };
    for (const law of requestLaws) {
      const { opening, closing, requests } = requestWords[law];
      for (const [text, source] of [opening, ...closing, ...Object.values(requests).flatMap(({ asks }) => asks)]) {
        expect(source).toMatch(article[law]);
        expect(text).toMatch(/\.$/);
      }
    }
  });

  it.each([
    ['access', 'gdpr', 'Art. 15'],
    ['correct', 'gdpr', 'Art. 16'],
    ['delete', 'gdpr', 'Art. 17'],
    ['port', 'gdpr', 'Art. 20'],
    ['object', 'gdpr', 'Art. 21'],
  ] as const)('to act on %s names its article', (kind, law, article) => {
    expect(writeRequest({ kind, law, company: '' }).subject).toContain(article);
  });

  // What a reviewer would miss, each with what asks for it.
  it.each([
    ['access', 'gdpr', /recipients by name/, 'CJEU C-154/21'],
    ['access', 'gdpr', /transfer to a third country/, 'Art. 15(2)'],
    ['access', 'gdpr', /what it means for me/, 'Art. 15(1)(h), "envisaged consequences"'],
    ['object', 'gdpr', /restrict the processing/, 'Art. 18(1)(d)'],
    ['delete', 'gdpr', /withdraw my consent \/ I object/, 'Art. 17(1)(b), (c)'],
    ['delete', 'ccpa', /third parties to whom you sold/, '§ 1798.105(c)(1)'],
    ['sale', 'ccpa', /that I have opted out, and direct them to comply/, '11 CCR § 7026(f)(2)'],
    ['object', 'ccpa', /within 15 business days/, '11 CCR § 7027(g)(1)'],
  ] as const)('to act on %s under %s asks for %s (%s)', (kind, law, asked, _source) => {
    expect(writeRequest({ kind, law, company: '' }).body).toMatch(asked);
  });

  it('greets nobody in particular where the company is not known', () => {
    expect(writeRequest({ kind: 'delete', law: 'general', company: ' ' }).body).toMatch(/^To whom it may concern,/);
  });
});

describe('the law', () => {
  it.each([
    ['Your California Privacy Rights', 'ccpa'],
    ['If you are in the EEA or the UK, you may', 'gdpr'],
    ['under the GDPR', 'gdpr'],
    ['Residents of the EEA, the United Kingdom and Switzerland', 'gdpr'],
    ['Residents of Switzerland may', 'general'],
    ['You may delete your data.', 'general'],
    ['Residents of California and of the European Union may', 'general'],
    ['Please take us seriously, bureau and queue', 'general'],
    ['', 'general'],
  ])('of "%s" is %s', (passage, law) => {
    expect(chooseLaw(passage)).toBe(law);
  });
});

describe('a mail', () => {
  it('carries subject and body, encoded', () => {
    const href = buildMailto('a&b@example.org', { subject: 'Art. 15 & more?', body: 'To Ex & Co,\n\n100 % "mine"' });
    const url = new URL(href);
    expect(url.protocol).toBe('mailto:');
    expect(decodeURIComponent(url.pathname)).toBe('a&b@example.org');
    expect(url.searchParams.get('subject')).toBe('Art. 15 & more?');
    expect(url.searchParams.get('body')).toBe('To Ex & Co,\r\n\r\n100 % "mine"');
  });

  it('of the longest request stays short enough for mail programs', () => {
    for (const [law, kind] of all) expect(buildMailto('privacy@example.org', writeRequest({ kind, law, company: 'Example Incorporated' })).length).toBeLessThan(2000);
    expect(isTooLong(buildMailto('privacy@example.org', writeRequest({ kind: 'access', law: 'ccpa', company: '' })))).toBe(false);
    expect(isTooLong(buildMailto('privacy@example.org', { subject: '', body: 'ü'.repeat(400) }))).toBe(true);
  });
});
