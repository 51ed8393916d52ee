import { describe, expect, it } from 'vitest';
import { readMenu } from '../../lib/summary/ways/read-menu';

describe('the menu in which something is set', () => {
  it.each([
    ['You can turn this off in Settings > Privacy at any time.', 'Settings > Privacy'],
    ['Go to Settings → Privacy & Security → Ads and choose “off”.', 'Settings > Privacy & Security > Ads'],
    ['You can download it under My Account -> Data Related to You.', 'My Account > Data Related to You'],
    ['Open “Profile” > “Your data” to delete it.', 'Profile > Your data'],
    ['You can change this on the “My choices” page of your account.', 'My choices'],
    ['It can be disabled in the Notification Settings of our app.', 'Notification Settings'],
    ['Your Privacy Dashboard lets you delete it.', 'Privacy Dashboard'],
  ])('%s', (text, menu) => {
    expect(readMenu(text)).toBe(menu);
  });

  it.each([
    'You can turn this off in your settings.',
    'Our Privacy Policy > version of 2020 tells more.',
    'If your income is > Ten Thousand dollars, the law is another.',
    'Settings are kept for a year.',
    'We call this “Personal Data” in this policy.',
    'To delete it, look for advice in our Help Center.',
    'It is set in the “settings” menu.',
    '',
  ])('is named nowhere in: %s', (text) => {
    expect(readMenu(text)).toBe('');
  });

  it('is looked for in time that grows with the text', () => {
    const startedAt = performance.now();
    for (const text of ['Settings > '.repeat(10_000), 'Aa '.repeat(30_000), '“A'.repeat(40_000)]) readMenu(text);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
