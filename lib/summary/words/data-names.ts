import { defineWords } from '../../words/words';

/**
 * The words for what the analysis names in English, by these names: for whom a clause holds, what is worth a second look, and by which rule a way to
 * act was found. Proper names (of a register, of a company's own page) have none and stay as they are.
 */
export const dataNames = /* @__PURE__ */ defineWords('named', {
  scopes: {
    'California residents': 'California residents',
    'Nevada residents': 'Nevada residents',
    'Virginia residents': 'Virginia residents',
    'Colorado residents': 'Colorado residents',
    'Residents of certain US states': 'residents of certain US states',
    'People in the EEA, the UK or Switzerland': 'people in the EEA, the UK or Switzerland',
    'Canadian residents': 'Canadian residents',
    'Brazilian residents': 'Brazilian residents',
    'Australian residents': 'Australian residents',
  },
  findings: {
    'for-programs': 'Text that speaks to programs, not to you',
    'contradiction-sale': 'Denies selling, and sells',
    'contradiction-training': 'Denies training AI, and trains it',
    'contradiction-share': 'Denies sharing, and shares',
    'contradiction-ads': 'Denies targeted advertising, and advertises',
    'contradiction-decisions': 'Denies automated decisions, and makes them',
    'contradiction-location': 'Denies collecting location, and collects it',
    'contradiction-health': 'Denies collecting health data, and collects it',
    'contradiction-biometrics': 'Denies collecting biometric data, and collects it',
    'any-purpose': 'Use for any purpose',
    'recorded-without-notice': 'Recorded without notice',
    'not-private': 'Communications treated as not private',
    'password-in-cookie': 'Passwords or card data in cookies',
    'plain-text': 'Sent or kept in plain text',
    'consent-by-use': 'Consent by mere use',
    'change-without-notice': 'Changes without notice',
    'outdated-framework': 'Relies on a framework that no longer holds',
    'rights-waived': 'Rights given up',
    'sale-by-another-name': "Passed on for others' own marketing or for value",
    'no-security-promise': 'Shared at your own risk',
    'sensitive-to-advertisers': 'Sensitive data used for advertising',
    'ai-training': 'Your data may train AI',
    'signal-ignored': 'Ignores Do Not Track',
    'control-ignored': 'Ignores Global Privacy Control',
    'kept-forever': 'Kept without end',
    'automated-decisions': 'Decisions by machines',
  },
  ways: {
    'contact in the sentence': 'contact in the sentence',
    'account settings': 'account settings',
    'device settings': 'device settings',
    'browser settings': 'browser settings',
    'link in every message': 'link in every message',
    'text message that stops them': 'text message that stops them',
    'form or link without an address': 'form or link without an address',
    'reply to the message': 'reply to the message',
    'link that stops sale': 'link that stops sale',
    'icon in every advertisement': 'icon in every advertisement',
    'cookie settings of the site': 'cookie settings of the site',
    'opt-out signal of the browser': 'opt-out signal of the browser',
    'contact given elsewhere in the policy': 'contact given elsewhere in the policy',
    link: 'link',
    'cookie policy': 'cookie policy',
    'Google ads settings': 'Google ads settings',
    'How Google uses data in advertising': 'How Google uses data in advertising',
    'Google Analytics opt-out add-on': 'Google Analytics opt-out add-on',
    'Microsoft ad settings': 'Microsoft ad settings',
    'Ad settings of a social network': 'Ad settings of a social network',
    'Amazon advertising preferences': 'Amazon advertising preferences',
    'Ad opt-out pages of vendors': 'Ad opt-out pages of vendors',
    'Opt-out of an advertising company': 'Opt-out of an advertising company',
    'Opt-out of an analytics tool': 'Opt-out of an analytics tool',
    'Guide to managing cookies': 'Guide to managing cookies',
    'Help page of a browser': 'Help page of a browser',
    'Help page of Safari': 'Help page of Safari',
    'Flash settings manager': 'Flash settings manager',
    'Registers against unwanted mail and calls': 'Registers against unwanted mail and calls',
    'Form for privacy requests': 'Form for privacy requests',
  },
} as const);

/** What a name of the analysis is called in the language that is spoken; a name without words of its own stays. */
export function nameOf(names: Readonly<Record<string, string>>, key: string, name: string = key): string {
  return Object.hasOwn(names, key) ? names[key]! : name;
}
