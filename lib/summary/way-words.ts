import type { AnswerPeriod } from './sent-note';
import { defineWords } from '../words/words';

/** Every word around the ways to act: what they cost, the request, the letter, the browser's signals. `{name}` stands for what is filled in. */
export const wayWords = /* @__PURE__ */ defineWords('way', {
  levels: { easy: 'Easy', medium: 'Some work', hard: 'Much work' },
  effort: '{level}: {efforts}',
  scope: 'for {scope}',
  note: ' · ',
  beside: {
    title: 'On the page, outside the policy',
    line: '{title} (on the page, outside the policy)',
    lead: 'Links in the footer, a menu or a banner of this page. The policy does not speak of them.',
  },
  none: {
    title: 'No way to act was found',
    looked: 'Looked through {clauses} and {links}: none offers a link, an address, a number or a setting for it.',
    clauses: { one: '1 clause', other: '{count} clauses' },
    links: { one: '1 link', other: '{count} links' },
    ask: 'You can ask all the same. The contact that the policy gives:',
    noContact: 'The policy gives no e-mail address either. Look at the foot of the site for a contact page.',
  },
  request: {
    open: 'Request',
    named: 'Request: {title}',
    subject: 'Subject',
    body: 'Text',
    hint: 'Fill in what stands in [brackets] and change what you like. Nothing is sent from here.',
    mail: 'Open in mail program',
    copy: 'Copy text',
    copied: 'Copied',
    refused: 'The browser did not let it be copied',
    letter: 'As a letter',
    due: {
      gdpr: 'They have to answer within one month (GDPR Art. 12(3)).',
      ccpa: 'They have to answer within 45 days (CCPA § 1798.130).',
      'ccpa-opt-out': 'They have to follow it within 15 business days (11 CCR §§ 7026, 7027).',
      none: 'No law is known to apply, so no time is set.',
    } satisfies Record<AnswerPeriod, string>,
    sent: 'I sent it',
    sentHint: 'Saves the policy and notes the day and when an answer is due',
    noted: 'Noted in your saved policies.',
    notNoted: 'It could not be noted.',
  },
  sent: {
    sent: 'Sent on {date}: {subject}.',
    sentTo: 'Sent on {date} to {to}: {subject}.',
    dueBy: 'An answer is due by {date}.',
  },
  signals: {
    title: 'What this browser tells every site',
    gpc: 'Global Privacy Control',
    dnt: 'Do Not Track',
    state: '{name}: this browser {sent}; this policy: {answer}.',
    sent: { yes: 'sends it', no: 'does not send it', unknown: 'may send it' },
    how: {
      gpc: 'To send it: in Firefox, Settings, Privacy & Security, “Tell websites not to sell or share my data”; in Brave and DuckDuckGo it is on; Chrome, Edge and Safari need an extension for it.',
      dnt: 'To send it: in Chrome and Edge, Settings, Privacy, “Send a Do Not Track request”. Few sites heed it.',
    },
  },
  letter: {
    title: 'A letter to send by post',
    lead: 'Fill in what is yours and print it. Nothing is kept and nothing is sent from here.',
    from: 'Your name and address',
    to: 'To',
    date: 'Date',
    print: 'Print the letter',
    preview: 'The letter',
    unknown: 'There is no letter here. Open one from the card of a policy.',
  },
} as const);
