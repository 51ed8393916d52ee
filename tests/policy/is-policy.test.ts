import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPolicy } from '../../lib/policy/is-policy';

const seeds = new URL('../../seeds/policies/', import.meta.url);

describe('isPolicy', () => {
  it.each(readdirSync(seeds))('says yes to the seed policy %s', (file) => {
    expect(isPolicy('', readFileSync(new URL(file, seeds), 'utf8'))).toBe('yes');
  });

  it.each([
    ['a policy of one sentence', 'Privacy Policy', 'We do not collect any personal data.', 'yes'],
    ['an empty page that is called a policy', 'Privacy Policy', '', 'no'],
    ['a blog', 'My cats', 'Hello world, this is my blog about cats. Subscribe by email address.', 'no'],
    [
      'terms of service',
      'Terms of Service',
      `These terms are an agreement. You agree to them. ${'You must not violate the rules. We may terminate your account at our sole discretion. '.repeat(20)} Governing law and arbitration apply. Warranties are excluded. See our privacy policy.`,
      'no',
    ],
    [
      'a policy of principles that speaks of its agreement as well',
      'Principles',
      `This code sets out how personal information is protected. ${'Personal information is used for the purposes for which it was gathered. '.repeat(20)} The collection, use or disclosure of personal information needs consent. Write to the privacy officer. Security safeguards apply, and the privacy commissioner hears complaints. Nothing in this agreement or the governing law limits your rights; warranties are dealt with in the terms of service. Disclosure of personal information to others is rare. Personal information is under retention for as long as needed, and required by law.`,
      'yes',
    ],
    [
      'an article about privacy',
      'Lawmakers debate privacy',
      `Lawmakers debated the privacy of citizens. ${'The minister said that companies must do more. '.repeat(30)} Critics of personal data collection disagreed.`,
      'no',
    ],
  ])('judges %s', (_name, title, text, expected) => {
    expect(isPolicy(title, text)).toBe(expected);
  });
});
