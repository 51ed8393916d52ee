import { describe, expect, it } from 'vitest';
import { optOutKinds, optOutVias } from '../../lib/answers/analysis';
import { efforts, findOptOutWarnings, judgeDifficulty, judgeReach, optOutNotes, optOutWarnings, reaches } from '../../lib/summary/ways/judge-opt-out';
import { readOwnerDomain } from '../../lib/summary/ways/owner-domain';
import { readPassedOn, readTracking } from '../../lib/summary/ways/read-address';

describe('the difficulty', () => {
  it.each([
    ['of an unsubscribe link', 'marketing', 'link', undefined, 'Click unsubscribe in any mail.', 'easy', ['nothing']],
    ['of a browser setting', 'cookies', 'browser-settings', undefined, 'Set your browser to refuse cookies.', 'easy', ['nothing']],
    ['of the account', 'correct', 'account-settings', undefined, 'Log in to your account.', 'medium', ['log-in']],
    ['of a mail', 'marketing', 'email', 'a@example.org', 'Write to us.', 'medium', ['mail']],
    ['of a call with a check', 'access', 'phone', '555-010-1234', 'Call us; we will verify your identity.', 'hard', ['call', 'identity-check']],
    ['of a letter', 'delete', 'post', '3 Elm Avenue', 'Write to us.', 'hard', ['letter']],
    ['of a form', 'delete', 'link', 'https://privacyportal.onetrust.com/webform/1', 'Fill in this form.', 'medium', ['form']],
    ['of a form behind a log-in', 'access', 'link', 'https://example.org/requests', 'Click here; you must log in.', 'medium', ['form', 'log-in']],
    ['of a form with a copy of a passport', 'access', 'link', 'https://example.org/requests', 'Send a copy of your passport with it.', 'hard', ['form', 'identity-check']],
    ['of a mail to stop marketing, whatever is checked elsewhere', 'marketing', 'email', 'a@example.org', 'We verify your identity.', 'medium', ['mail']],
  ] as const)('%s', (_name, kind, via, target, passage, level, costs) => {
    expect(judgeDifficulty({ kind, via, ...(target === undefined ? {} : { target }) }, passage)).toEqual({ level, efforts: costs });
  });

  it('is known for every kind and way', () => {
    for (const kind of optOutKinds) for (const via of optOutVias) expect(judgeDifficulty({ kind, via }, '').efforts.length).toBeGreaterThan(0);
  });
});

it.each(['home-page', 'missing-anchor'] as const)('a link that is no more than a click but warned of for %s must be looked for', (warning) => {
  expect(judgeDifficulty({ kind: 'sale', via: 'link', target: 'https://example.org/' }, '', [warning])).toEqual({ level: 'medium', efforts: ['search'] });
});

describe('the reach', () => {
  it.each([
    ['a browser setting', 'cookies', 'browser-settings', undefined, '', 'browser'],
    ['a device setting', 'ads', 'device-settings', undefined, '', 'device'],
    ['the account', 'marketing', 'account-settings', undefined, '', 'account'],
    ['an industry page', 'ads', 'link', 'https://optout.aboutads.info/', '', 'browser'],
    ['an opt-out cookie', 'sale', 'link', 'https://example.org/out', 'We set an opt-out cookie in your browser.', 'browser'],
    ['a form', 'sale', 'link', 'https://privacyportal.onetrust.com/webform/1', '', 'everywhere'],
    ['a mail', 'delete', 'email', 'a@example.org', '', 'everywhere'],
    ['a register against calls', 'marketing', 'link', 'https://www.donotcall.gov/', '', 'everywhere'],
  ] as const)('of %s', (_name, kind, via, target, passage, reach) => {
    expect(judgeReach({ kind, via, ...(target === undefined ? {} : { target }) }, passage)).toBe(reach);
  });
});

const pageUrl = 'https://www.example.org/privacy';

describe('warns', () => {
  it.each([
    ['of plain http', 'http://www.example.org/out', ['plain-http']],
    ['of a mere home page', 'https://www.example.org/', ['home-page']],
    ['of a mere home page behind which one is followed', 'https://www.example.org/?utm_source=policy', ['home-page', 'tracked']],
    ['of a short address, whose owner is not known', 'https://bit.ly/abc', ['short-address']],
    ['of an address that passes on', 'https://www.example.org/go?to=https://other.example/', ['redirect']],
    ['of an anchor that does not exist', '#dsar', ['missing-anchor']],
    ['of an anchor that does not exist, with the address of the page', `${pageUrl}#dsar`, ['missing-anchor']],
    ['of a link to the top', '#', ['nowhere']],
    ['of a script', 'javascript:void(0)', ['nowhere']],
    ['of the site of another company', 'https://other.example/out', ['other-site']],
    ['of several things', 'http://other.example/', ['plain-http', 'home-page', 'other-site']],
  ])('%s', (_name, target, warnings) => {
    expect(findOptOutWarnings({ via: 'link', target }, { pageUrl, isLost: true })).toEqual(warnings);
  });

  it('of a mailbox without address', () => {
    expect(findOptOutWarnings({ via: 'email' }, { pageUrl })).toEqual(['no-address']);
  });
});

describe('does not warn', () => {
  it.each([
    ['of a page of the company', 'https://privacy.example.org/out'],
    ['of a relative link', '/out'],
    ['of the company under another ending', 'https://www.example.de/out'],
    ['of an anchor that exists', '#form'],
    ['of an anchor that is escaped', '#a%20b'],
    ['of an industry page', 'https://optout.aboutads.info/'],
    ['of a form of a service provider', 'https://privacyportal.onetrust.com/webform/1'],
    ['of a host for requests', 'https://requests.example.org/'],
  ])('%s', (_name, target) => {
    expect(findOptOutWarnings({ via: 'link', target }, { pageUrl, isLost: false })).toEqual([]);
  });

  it('of an anchor where nobody looked for it, or of another site where the page is not known', () => {
    expect(findOptOutWarnings({ via: 'link', target: '#dsar' }, { pageUrl })).toEqual([]);
    expect(findOptOutWarnings({ via: 'link', target: 'https://other.example/out' }, { pageUrl: '' })).toEqual([]);
  });

  it('of anything but links and mail', () => {
    expect(findOptOutWarnings({ via: 'phone', target: '555-010-1234' }, { pageUrl })).toEqual([]);
    expect(findOptOutWarnings({ via: 'link' }, { pageUrl })).toEqual([]);
    expect(findOptOutWarnings({ via: 'email', target: 'a@example.org' }, { pageUrl })).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['https://go.example.org/?u=https%3A%2F%2Fwww.other.example%2Fout', 'other.example'],
    ['https://go.example.org/out/https://other.example/x', 'other.example'],
    ['https://go.example.org/out/https%3A%2F%2Fother.example%2Fx', 'other.example'],
    ['https://go.example.org/out/https:/other.example/x', 'other.example'],
    ['https://go.example.org/?u=https://www.example.org/x', undefined],
    ['https://go.example.org/?return_to=https://other.example/x', undefined],
    ['https://go.example.org/?u=other.example', undefined],
    ['https://go.example.org/?u=javascript:alert(1)', undefined],
    ['mailto:a@example.org', undefined],
  ])('%s passes on to %s', (target, host) => {
    expect(readPassedOn(target)).toBe(host);
  });

  it.each([
    ['https://example.org/?utm_source=a&UTM_medium=b&id=3', ['utm_source', 'UTM_medium']],
    ['https://example.org/?gclid=1&gclid=2', ['gclid']],
    ['https://example.org/?utm=a#utm_source=b', []],
    ['https://example.org/?utm_a=1&utm_b=1&utm_c=1&utm_d=1&utm_e=1', ['utm_a', 'utm_b', 'utm_c', 'utm_d']],
    ['', []],
  ])('%s tells by %j where one comes from', (target, names) => {
    expect(readTracking(target)).toEqual(names);
  });
});

it.each([['www.example.org', 'example.org'], ['a.b.example.co.uk', 'example.co.uk'], ['example.com', 'example.com']])('the owner of %s is %s', (host, owner) => {
  expect(readOwnerDomain(host)).toBe(owner);
});

it('words every effort, reach and warning', () => {
  for (const effort of efforts) expect(optOutNotes.efforts[effort]).not.toBe('');
  for (const reach of reaches) expect(optOutNotes.reaches[reach]).not.toBe('');
  for (const warning of optOutWarnings) expect(optOutNotes.warnings[warning]).toMatch(/\.$/);
});
