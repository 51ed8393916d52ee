import { describe, expect, it } from 'vitest';
import { findContacts } from '../../lib/answers/find-contacts';
import { analyze } from './analyze';

describe('findContacts', () => {
  it('gives numbers and addresses of clauses about contact, each once', () => {
    const analysis = analyze('Privacy policy\n\nContact us\n\nIf you have questions about this privacy policy, call us at +1 555 010 9999 or write to us at 3 Elm Avenue, Springfield, NY 11701.\n\nYou may also call +1 (555) 010-9999 to exercise your privacy rights.\n');
    expect(findContacts(analysis).map(({ via, value }) => [via, value])).toEqual([
      ['phone', '+1 555 010 9999'],
      ['post', '3 Elm Avenue, Springfield, NY 11701'],
    ]);
  });

  it('quotes the clause verbatim', () => {
    const analysis = analyze('Privacy policy\n\nContact us\n\nFor questions about this privacy policy, call us at +1 555 010 9999.\n');
    for (const { quote } of findContacts(analysis)) expect(analysis.policy.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(findContacts(analysis)).toHaveLength(1);
  });

  it.each([
    ['a fax number', 'Contact us\n\nFor questions about privacy send a fax. Fax: 555-010-9999.'],
    ['a law', 'Your rights\n\nYou have rights under Cal. Civ. Code 1798.100-1798.199 of California.'],
    ['a number in a clause about something else', 'Collection\n\nWe collect data such as the number you call, for example +1 555 010 9999.'],
  ])('is silent on %s', (_name, text) => {
    expect(findContacts(analyze(`Privacy policy\n\n${text}\n`))).toEqual([]);
  });
});
