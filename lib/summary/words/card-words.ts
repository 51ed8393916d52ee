import { defineWords, type Plural } from '../../words/words';

/** The rows of the card above the fold, in their order. The first six are also the kinds of highlight in the page. */
export const topRows = ['collect', 'use', 'share', 'sell', 'control', 'keep'] as const;

/** The folded rows, in their order. */
export const moreRows = ['security', 'children', 'transfers', 'changes', 'contact', 'second-look'] as const;

/** The id of a row of the card. */
export type RowId = (typeof topRows)[number] | (typeof moreRows)[number];

/**
 * Every word of the card that is the same for all policies. `{name}` stands for what is filled in; names of questions are in
 * `lib/taxonomy/question-titles.ts`, those of the buttons around the card in `interface-words.ts`.
 */
export const cardWords = /* @__PURE__ */ defineWords('card', {
  disclaimer: 'What the policy says, not what the site does.',
  rowTitles: {
    collect: 'What do they collect about me?',
    use: 'What for: ads, profiling, AI training?',
    share: 'Who else gets it?',
    sell: 'Do they sell it, or “share” it for ads?',
    control: 'What can I turn off, now?',
    keep: 'How long do they keep it, and can I see or delete it?',
    security: 'Security and breaches',
    children: 'Children',
    transfers: 'Other countries',
    changes: 'Changes and date',
    contact: 'Contact',
    'second-look': 'Worth a second look',
  } satisfies Record<RowId, string>,
  /** Headings in the list of what the policy does not say. */
  gapTopics: {
    collect: 'Collected',
    use: 'Used for',
    share: 'Passed on to',
    sell: 'Sold',
    control: 'Your choices',
    keep: 'Kept, and your rights',
    security: 'Security',
    children: 'Children',
    transfers: 'Other countries',
    changes: 'Changes',
    contact: 'Contact',
    'second-look': 'Other',
  } satisfies Record<RowId, string>,
  states: {
    yes: 'yes',
    no: 'no',
    limited: 'no, with exceptions',
    limitedBy: 'no, with an exception: “{exception}”',
    'not-stated': 'not stated',
    value: '{value}',
    unsure: 'unsure',
    unsureGuess: 'unsure, perhaps {guess}',
  },
  /** Answers that a yes or a no would not tell well. */
  answers: {
    signal: { yes: 'honoured', no: 'ignored', limited: 'honoured in part' },
    retention: {
      'as-needed': 'as long as they need it',
      indefinite: 'without end',
      period: 'for a stated time',
      one: '{first}',
      named: '{period} ({object})',
      range: '{first} to {last}, depending on what',
    },
    /** Lengths of time, by the units in which the policy gives them. */
    periods: {
      minute: { one: '1 minute', other: '{count} minutes' } satisfies Plural,
      hour: { one: '1 hour', other: '{count} hours' } satisfies Plural,
      day: { one: '1 day', other: '{count} days' } satisfies Plural,
      week: { one: '1 week', other: '{count} weeks' } satisfies Plural,
      fortnight: { one: '1 fortnight', other: '{count} fortnights' } satisfies Plural,
      month: { one: '1 month', other: '{count} months' } satisfies Plural,
      quarter: { one: '1 quarter', other: '{count} quarters' } satisfies Plural,
      year: { one: '1 year', other: '{count} years' } satisfies Plural,
      decade: { one: '1 decade', other: '{count} decades' } satisfies Plural,
    },
    changeNotice: { notified: 'they tell you directly', posted: 'only by a new version on the site' },
    minimumAge: 'not meant for under {age}s',
    measures: { yes: 'described' },
    breachNotice: { yes: 'they say they tell you', no: 'they say they do not tell you', limited: 'only in some cases' },
    abroad: { yes: 'may be kept or sent abroad', no: 'stays in your country', limited: 'stays in your country, with exceptions' },
    finding: { likely: 'likely', possible: 'possible' },
  },
  /** The short line of each row. */
  lines: {
    kindsCollected: { one: '1 kind of data', other: '{count} kinds of data' } satisfies Plural,
    kindsSensitive: { one: '{kinds}, 1 of them sensitive', other: '{kinds}, {count} of them sensitive' } satisfies Plural,
    kindsPerhaps: '{kinds}, perhaps {count} more',
    kindsOnlyPerhaps: { one: 'Perhaps 1 kind of data', other: 'Perhaps {count} kinds of data' } satisfies Plural,
    /** "Targeted ads: yes", "Do Not Track: not stated". */
    asked: '{name}: {answer}',
    more: '{count} more',
    perhaps: 'perhaps {name}',
    sometimes: '{name} in some cases',
    saysNotTo: 'Says no: {names}',
    sell: { yes: 'Says yes', no: 'Says no', limited: 'Says no, with exceptions', limitedBy: 'Says no, with an exception: “{exception}”' },
    noChoice: 'No way to turn anything off is stated',
    kept: { long: 'Kept for {time}', other: 'Kept {time}', 'not-stated': 'How long: not stated', unsure: 'How long: unsure' },
    rights: 'You can {verbs} it',
    rightsDenied: 'You cannot {verbs} it',
    rightsNone: 'Seeing or deleting it: not stated',
    scope: '{line} ({scope})',
    someScope: 'only for some people',
    notStated: 'Not stated',
    protections: 'Protections: {answer}',
    breaches: 'Breaches: {answer}',
    dated: 'Dated {date}',
    undated: 'No date given',
    findings: { one: '1 thing to look at twice', other: '{count} things to look at twice' } satisfies Plural,
  },
  /** Numbers and dates are written by hand: the browser's own formatters cost tens of milliseconds when they are first used. */
  thousands: ',',
  decimal: '.',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  dates: { day: '{day} {month} {year}', month: '{month} {year}', year: '{year}' },
  /** The language of nearly every card; the browser names the others. */
  languages: { en: 'English' },
  join: { comma: ', ', dot: ' · ', and: ' and ', or: ' or ', sentence: '. ', aside: ', ' },
  header: {
    nameless: 'This policy',
    /** Where everything that the policy answers holds for the same people alone. */
    scope: 'Speaks only of {scope}',
    /** No part of what could be read is left out. */
    clauses: { one: '1 of 1 clause', other: '{count} of {count} clauses' } satisfies Plural,
    unclear: { one: '1 of them hard to judge', other: '{count} of them hard to judge' } satisfies Plural,
    closed: { one: '1 closed section included', other: '{count} closed sections included' } satisfies Plural,
    unread: {
      frame: { one: '1 frame could not be read', other: '{count} frames could not be read' } satisfies Plural,
      'shadow-root': { one: '1 sealed part of the page could not be read', other: '{count} sealed parts of the page could not be read' } satisfies Plural,
      'image-of-text': { one: '1 picture may hold text and could not be read', other: '{count} pictures may hold text and could not be read' } satisfies Plural,
      'other-language': { one: '1 part in another language was not read', other: '{count} parts in another language were not read' } satisfies Plural,
      unseen: { one: '1 word that people cannot see was left out', other: '{count} words that people cannot see were left out' } satisfies Plural,
      'unseen-read': { one: '1 word was read that people cannot see', other: '{count} words were read that people cannot see' } satisfies Plural,
      disguised: { one: '1 word with hidden signs or letters of other alphabets was read as people see it', other: '{count} words with hidden signs or letters of other alphabets were read as people see them' } satisfies Plural,
    },
  },
  contacts: { phone: 'Phone', post: 'Postal address' },
  optOuts: {
    titles: {
      marketing: 'Stop marketing messages',
      ads: 'Refuse targeted ads',
      sale: 'Stop sale and sharing of your data',
      cookies: 'Refuse or delete cookies',
      consent: 'Take back a consent',
      access: 'See or copy your data',
      correct: 'Correct your data',
      delete: 'Delete your data or account',
      port: 'Take your data with you',
      object: 'Object to a use of your data',
    },
    places: {
      link: 'a link named in the policy',
      linkNamed: '{text} ({host})',
      messageLink: 'the link in their messages',
      reply: 'a reply to their message',
      samePage: 'further down in this policy',
      email: 'an e-mail to them',
      phone: 'a phone call',
      post: 'a letter',
      'account-settings': 'your account settings',
      'device-settings': 'the settings of your device',
      'browser-settings': 'the settings of your browser',
    },
  },
  why: {
    fallback: 'The clause speaks of this',
    /** By the word list or the reader that found the clause. */
    rules: {
      'data-kinds': 'The clause names this kind of data',
      purposes: 'The clause names this use',
      recipients: 'The clause names who gets data',
      choices: 'The clause names a choice',
      rights: 'The clause names something you can ask for',
      practices: 'The clause says how they go about it',
      signals: 'The clause says what is done about a signal of your browser',
      retention: 'The clause gives a length of time',
      change: 'The clause gives a date',
      contact: 'The clause gives an address or a number',
      'contact/obscured-email': 'The clause writes the address so that machines do not find it; it was put together here',
      children: 'The clause gives an age',
      findings: 'The clause uses words that are seldom found in policies',
      reader: 'You say that this is the clause',
    },
    way: 'The clause offers a way to act: {rule}',
  },
  /** The card as Markdown and as plain text. */
  sheet: {
    heading: '{name}: what the privacy policy says',
    dated: 'Dated {date}',
    length: { one: '{words} words, about 1 minute', other: '{words} words, about {count} minutes' } satisfies Plural,
    read: 'Read: {coverage}',
    perhapsNoPolicy: 'This may not be a privacy policy.',
    item: '{title}: {answer}',
    scope: '{answer} (for {scope})',
    ways: 'What you can do',
    gaps: 'What the policy does not say',
    gapsLead: 'Not found in the text. That is neither a yes nor a no.',
    moreQuotes: { one: '1 more clause says so', other: '{count} more clauses say so' } satisfies Plural,
    made: 'Read on this device by Clauselight, model {model}.',
  },
} as const);
