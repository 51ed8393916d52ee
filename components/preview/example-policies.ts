import type { ExamplePolicy } from './make-analysis';

/** An ordinary policy of a made-up company: some of everything. */
export const larkspur: ExamplePolicy = {
  url: 'https://www.larkspur-maps.example/legal/privacy',
  title: 'Privacy Policy | Larkspur Maps',
  updated: '2023-11-01',
  words: 9012,
  coverage: { clauses: 412, judged: 412, closed: 57 },
  unread: [{ kind: 'frame', count: 1 }],
  sections: [
    {
      heading: 'What we collect',
      clauses: [
        'When you create an account we ask for your name, e-mail address and telephone number.',
        'If you subscribe, our payment processor receives your card number and billing address.',
        'With your permission we collect the precise location of your device, also while the app runs in the background.',
        'We receive your IP address, device model, operating system and advertising identifier.',
        'We record the places you search for, the routes you open and the time you spend with them.',
        'We and our partners place cookies, pixels and similar technologies on our website.',
        'If you allow it, we read your address book so that you can share routes with people you know.',
        'Your heart rate may be imported from a fitness tracker that you connect.',
        'We do not collect fingerprints or other biometric identifiers.',
      ],
    },
    {
      heading: 'How we use it',
      clauses: [
        'We use this information to provide maps and navigation, to bill you and to answer your questions.',
        'We analyse how our services are used in order to improve them.',
        'We show you advertisements that match your interests and the places you visit.',
        'We may send you news about our products.',
        'De-identified routes and photos help us to train the machine-learning models behind our services.',
      ],
    },
    {
      heading: 'Sharing and disclosure',
      clauses: [
        'Hosting, payment and support companies process data on our behalf.',
        'We disclose advertising identifiers and approximate location to advertising networks.',
        'Our corporate affiliates may use the information for the purposes named here.',
        'We disclose information when a court or a law enforcement agency requires it.',
        'If Larkspur is sold or merges with another company, your information may be transferred to the buyer.',
        'We never sell your personal information to third parties unless you direct us to do so.',
        'Reviews that you post can be read by everybody.',
      ],
    },
    {
      heading: 'Your choices',
      closed: true,
      clauses: [
        'You can unsubscribe from our newsletter with the link at the end of each message.',
        'You can opt out of interest-based advertising at optout.larkspur-maps.example.',
        'You can switch off access to your location in the settings of your device.',
        'Most browsers can be set to refuse cookies.',
        'We do not respond to Do Not Track signals.',
        'You may ask for a copy of your data, have it corrected or have it deleted by writing to privacy@larkspur-maps.example.',
      ],
    },
    {
      heading: 'How long we keep it',
      clauses: ['Location histories are deleted after 24 months.', 'Invoices are kept for seven years, as the tax law demands.'],
    },
    {
      heading: 'Other things',
      closed: true,
      clauses: [
        'We encrypt your data in transit and at rest.',
        'Your data is stored on servers in the United States and in Ireland.',
        'Our services are not directed to children under 13.',
        'We will tell you of important changes by e-mail.',
        'We may use the information you provide for any lawful purpose.',
      ],
    },
  ],
  answers: {
    'collect.contact': { answer: 'yes', quotes: ['When you create an account'], words: ['name', 'e-mail address', 'telephone number'] },
    'collect.payment': { answer: 'yes', quotes: ['If you subscribe'], words: ['card number', 'billing address'] },
    'collect.location': { answer: 'yes', quotes: ['With your permission', 'We disclose advertising identifiers'], words: ['precise location'] },
    'collect.device': { answer: 'yes', quotes: ['We receive your IP address'], words: ['IP address', 'device model', 'advertising identifier'] },
    'collect.usage': { answer: 'yes', quotes: ['We record the places'], words: ['places you search for', 'routes you open'] },
    'collect.cookies': { answer: 'yes', quotes: ['We and our partners place cookies'], words: ['cookies', 'pixels'] },
    'collect.address-book': { answer: 'yes', quotes: ['If you allow it'], words: ['address book'] },
    'collect.health': { answer: 'yes', unsure: true, quotes: ['Your heart rate'], words: ['heart rate'] },
    'collect.biometrics': { answer: 'no', quotes: ['We do not collect fingerprints'], words: ['do not collect', 'fingerprints'] },
    'use.service': { answer: 'yes', quotes: ['We use this information'], words: ['provide'] },
    'use.analytics': { answer: 'yes', quotes: ['We analyse how'], words: ['analyse'] },
    'use.advertising': { answer: 'yes', quotes: ['We show you advertisements'], words: ['advertisements', 'interests'] },
    'use.marketing': { answer: 'yes', quotes: ['We may send you news'], words: ['news about our products'] },
    'use.ai-training': { answer: 'yes', unsure: true, quotes: ['De-identified routes'], words: ['train', 'machine-learning models'] },
    'share.service-providers': { answer: 'yes', quotes: ['Hosting, payment'], words: ['on our behalf'] },
    'share.advertisers': { answer: 'yes', quotes: ['We disclose advertising identifiers'], words: ['advertising networks'] },
    'share.affiliates': { answer: 'yes', quotes: ['Our corporate affiliates'], words: ['affiliates'] },
    'share.authorities': { answer: 'yes', quotes: ['We disclose information when'], words: ['court', 'law enforcement'] },
    'share.successors': { answer: 'yes', quotes: ['If Larkspur is sold'], words: ['sold', 'buyer'] },
    'share.public': { answer: 'yes', quotes: ['Reviews that you post'], words: ['read by everybody'] },
    'sell.data': { answer: 'limited', quotes: ['We never sell'], words: ['never sell', 'unless'] },
    'choice.marketing': { answer: 'yes', quotes: ['You can unsubscribe'], words: ['unsubscribe'] },
    'choice.ads': { answer: 'yes', quotes: ['You can opt out of interest-based'], words: ['opt out', 'interest-based advertising'] },
    'choice.cookies': { answer: 'yes', quotes: ['Most browsers'], words: ['refuse cookies'] },
    'choice.consent': { answer: 'yes', quotes: ['You can switch off'], words: ['switch off'] },
    'signal.dnt': { answer: 'no', quotes: ['We do not respond'], words: ['do not respond', 'Do Not Track'] },
    'rights.access': { answer: 'yes', quotes: ['You may ask for a copy'], words: ['copy of your data'] },
    'rights.correct': { answer: 'yes', quotes: ['You may ask for a copy'], words: ['corrected'] },
    'rights.delete': { answer: 'yes', quotes: ['You may ask for a copy'], words: ['deleted'] },
    'retain.period': { answer: 'period', quotes: ['Location histories', 'Invoices are kept'], words: ['24 months', 'seven years'], periods: [{ text: '24 months', days: 720, object: 'Location histories' }, { text: '7 years', days: 2555, object: 'Invoices' }] },
    'secure.measures': { answer: 'yes', quotes: ['We encrypt'], words: ['encrypt'] },
    'transfer.abroad': { answer: 'yes', quotes: ['Your data is stored'], words: ['United States'] },
    'children.minimum-age': { answer: '13', quotes: ['Our services are not directed'], words: ['under 13'] },
    'change.notice': { answer: 'notified', quotes: ['We will tell you'], words: ['by e-mail'] },
    'policy.updated': { answer: '2023-11-01', quotes: ['We will tell you'] },
    'contact.email': { answer: ['privacy@larkspur-maps.example'], quotes: ['You may ask for a copy'] },
  },
  optOuts: [
    { kind: 'marketing', via: 'link', quote: 'You can unsubscribe' },
    { kind: 'ads', via: 'link', target: 'https://optout.larkspur-maps.example/choices?source=policy', quote: 'You can opt out of interest-based' },
    { kind: 'cookies', via: 'browser-settings', quote: 'Most browsers' },
    { kind: 'consent', via: 'device-settings', quote: 'You can switch off' },
    { kind: 'access', via: 'email', target: 'privacy@larkspur-maps.example', quote: 'You may ask for a copy' },
    { kind: 'correct', via: 'email', target: 'privacy@larkspur-maps.example', quote: 'You may ask for a copy' },
    { kind: 'delete', via: 'email', target: 'privacy@larkspur-maps.example', quote: 'You may ask for a copy' },
  ],
  links: [{ clause: 'You can opt out of interest-based', words: 'opt out of interest-based advertising', href: 'https://optout.larkspur-maps.example/choices?source=policy' }],
  findings: [{ id: 'any-purpose', certainty: 'likely', quotes: ['We may use the information you provide for any'] }],
};

/** The same for the people of one place alone. */
export const larkspurCalifornia: ExamplePolicy = {
  ...larkspur,
  title: 'California Privacy Notice | Larkspur Maps',
  answers: Object.fromEntries(Object.entries(larkspur.answers).map(([id, answer]) => [id, { ...answer, scope: 'California residents' }])),
};

/** A policy of one sentence: nearly everything is silence. */
/** A policy whose answer stands in a table. */
export const inTable: ExamplePolicy = {
  url: 'https://larkspur-maps.example/privacy',
  title: 'Larkspur Maps Privacy Policy',
  sections: [{ heading: 'What we sell', clauses: ['Category of data | Sold to | Kept for', 'Places you have been | Map makers | 24 months'] }],
  answers: { 'sell.data': { answer: 'yes', quotes: ['Places'], words: ['Sold to'], rule: 'A row of a table says so' } },
};

export const oneSentence: ExamplePolicy = {
  url: 'http://tiny.example/privacy.txt',
  title: '',
  isPolicy: 'unsure',
  sections: [{ heading: '', clauses: ['We do not sell your data.'] }],
  answers: { 'sell.data': { answer: 'no', quotes: ['We do not sell'], words: ['do not sell'] } },
};

/** A policy of a made-up company that takes little and denies much. */
export const nothingTaken: ExamplePolicy = {
  url: 'https://notes.fernwood.example/privacy',
  title: 'Fernwood Notes: Privacy',
  updated: '2025-03',
  sections: [
    {
      heading: 'The short version',
      clauses: [
        'Your notes stay on your device; we do not collect them, and we do not collect your location.',
        'Our server keeps your e-mail address if you buy a licence.',
        'We do not sell or share your data, and there are no ads.',
        'We never use your notes to train machine-learning models.',
        'We honour Do Not Track and the Global Privacy Control.',
        'We delete your e-mail address 30 days after you ask us to: hello@fernwood.example.',
        'The receipt is sent by a payment company that works for us.',
      ],
    },
  ],
  answers: {
    'collect.contact': { answer: 'yes', quotes: ['Our server keeps'], words: ['e-mail address'] },
    'collect.location': { answer: 'no', quotes: ['Your notes stay'], words: ['do not collect', 'location'] },
    'collect.media': { answer: 'no', quotes: ['Your notes stay'], words: ['do not collect'] },
    'use.advertising': { answer: 'no', quotes: ['We do not sell'], words: ['no ads'] },
    'use.ai-training': { answer: 'no', quotes: ['We never use'], words: ['never', 'train machine-learning models'] },
    'share.service-providers': { answer: 'yes', quotes: ['The receipt'], words: ['works for us'] },
    'share.advertisers': { answer: 'no', quotes: ['We do not sell'], words: ['no ads'] },
    'sell.data': { answer: 'no', quotes: ['We do not sell'], words: ['do not sell or share'] },
    'signal.dnt': { answer: 'yes', quotes: ['We honour'], words: ['Do Not Track'] },
    'signal.gpc': { answer: 'yes', quotes: ['We honour'], words: ['Global Privacy Control'] },
    'retain.period': { answer: 'period', quotes: ['We delete your'], words: ['30 days'], periods: [{ text: '30 days', days: 30, object: '' }] },
    'rights.delete': { answer: 'yes', quotes: ['We delete your'], words: ['delete'] },
    'policy.updated': { answer: '2025-03', quotes: [] },
    'contact.email': { answer: ['hello@fernwood.example'], quotes: ['We delete your'] },
  },
  optOuts: [{ kind: 'delete', via: 'email', target: 'hello@fernwood.example', quote: 'We delete your' }],
};
