import type { QuestionId } from './questions';
import { defineWords } from '../words/words';

/** What a question is called. */
export type QuestionTitle = {
  /** Short enough for a chip: at most 30 characters, capital first. */
  readonly title: string;
  /** The same inside a sentence, after "they collect", "they use it for", "you can turn off" and so on. */
  readonly noun: string;
};

/** Every question in plain words. */
export const questionTitles: Readonly<Record<QuestionId, QuestionTitle>> = /* @__PURE__ */ defineWords('question', {
  'collect.contact': { title: 'Name and contact details', noun: 'name and contact details' },
  'collect.payment': { title: 'Payment details', noun: 'payment details' },
  'collect.government-id': { title: 'Official ID numbers', noun: 'official ID numbers' },
  'collect.location': { title: 'Location', noun: 'location' },
  'collect.device': { title: 'Device and network', noun: 'device and network details' },
  'collect.usage': { title: 'What you do and look at', noun: 'what you do and look at' },
  'collect.cookies': { title: 'Cookies and trackers', noun: 'cookies and trackers' },
  'collect.communications': { title: 'Messages and calls', noun: 'messages and calls' },
  'collect.address-book': { title: 'People you know', noun: 'details of people you know' },
  'collect.demographics': { title: 'Age, gender and the like', noun: 'age, gender and the like' },
  'collect.health': { title: 'Health', noun: 'health' },
  'collect.biometrics': { title: 'Face, voice, fingerprints', noun: 'face, voice or fingerprints' },
  'collect.media': { title: 'Photos, videos, files', noun: 'photos, videos or files' },
  'collect.social-profile': { title: 'Social media profile', noun: 'social media profile' },
  'collect.employment': { title: 'Job and education', noun: 'job and education' },
  'use.service': { title: 'Running the service', noun: 'running the service' },
  'use.analytics': { title: 'Statistics and improvement', noun: 'statistics and improvement' },
  'use.personalization': { title: 'Personalised content', noun: 'personalised content' },
  'use.marketing': { title: 'Their own marketing', noun: 'their own marketing' },
  'use.advertising': { title: 'Targeted ads', noun: 'targeted ads' },
  'use.security': { title: 'Security and legal duties', noun: 'security and legal duties' },
  'use.ai-training': { title: 'AI training', noun: 'AI training' },
  'use.automated-decisions': { title: 'Profiling', noun: 'profiling' },
  'share.service-providers': { title: 'Service providers', noun: 'service providers' },
  'share.affiliates': { title: 'Sister companies', noun: 'sister companies' },
  'share.advertisers': { title: 'Advertisers', noun: 'advertisers' },
  'share.analytics': { title: 'Analytics companies', noun: 'analytics companies' },
  'share.authorities': { title: 'Police, courts, authorities', noun: 'authorities' },
  'share.successors': { title: 'A buyer of the company', noun: 'a buyer of the company' },
  'share.partners': { title: 'Other companies', noun: 'other companies' },
  'share.public': { title: 'Other users or the public', noun: 'other users or the public' },
  'sell.data': { title: 'Selling your data', noun: 'selling your data' },
  'choice.marketing': { title: 'Marketing messages', noun: 'marketing' },
  'choice.ads': { title: 'Targeted ads', noun: 'targeted ads' },
  'choice.sale': { title: 'Sale and sharing', noun: 'sale and sharing' },
  'choice.cookies': { title: 'Cookies', noun: 'cookies' },
  'choice.consent': { title: 'A consent you gave', noun: 'consent' },
  'rights.access': { title: 'See your data', noun: 'see' },
  'rights.correct': { title: 'Correct your data', noun: 'correct' },
  'rights.delete': { title: 'Delete your data', noun: 'delete' },
  'rights.port': { title: 'Take your data with you', noun: 'export' },
  'rights.object': { title: 'Object to a use', noun: 'object to a use' },
  'signal.dnt': { title: 'Do Not Track', noun: 'Do Not Track' },
  'signal.gpc': { title: 'Global Privacy Control', noun: 'Global Privacy Control' },
  'retain.period': { title: 'How long it is kept', noun: 'how long it is kept' },
  'secure.measures': { title: 'How it is protected', noun: 'how it is protected' },
  'secure.breach-notice': { title: 'Telling you of a breach', noun: 'telling you of a breach' },
  'transfer.abroad': { title: 'Kept or sent abroad', noun: 'other countries' },
  'children.minimum-age': { title: 'Minimum age', noun: 'minimum age' },
  'change.notice': { title: 'How you learn of changes', noun: 'how you learn of changes' },
  'policy.updated': { title: 'Date of this version', noun: 'date of this version' },
  'contact.email': { title: 'E-mail for privacy', noun: 'e-mail for privacy questions' },
});

/**
 * What people mind most, first first: shown before everything else and marked. The kinds of data follow the sensitive personal
 * information of Cal. Civ. Code § 1798.140(ae) and GDPR Art. 9, as far as the questions tell them apart, and other people's details.
 */
export const sensitiveQuestions: readonly QuestionId[] = [
  'collect.health',
  'collect.biometrics',
  'collect.government-id',
  'collect.location',
  'collect.communications',
  'collect.payment',
  'collect.address-book',
  'use.advertising',
  'use.automated-decisions',
  'use.ai-training',
  'share.advertisers',
  'share.partners',
  'share.public',
];
