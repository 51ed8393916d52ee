import { describe, expect, it } from 'vitest';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';

/** Whether the words of a purpose are found in a clause. */
const cases: readonly (readonly [clause: string, question: string, isFound: boolean])[] = [
  ['It is needed so that we can provide you with our services.', 'use.marketing', false],
  ['Partners who provide services on our behalf may see it.', 'use.marketing', false],
  ['Our email service stores messages for you.', 'use.marketing', false],
  ['We send you service messages about outages.', 'use.marketing', false],
  ['We do this to keep our services safe.', 'use.marketing', false],
  ['We provide you with the opportunity to opt out.', 'use.marketing', false],
  ['We give you information, products and services that you ask for.', 'use.marketing', false],
  ['We offer and run a mail client.', 'use.marketing', false],
  ['With these buttons you can promote the page among friends.', 'use.marketing', false],
  ['They show ads about goods and services that may be of interest to you.', 'use.marketing', false],
  ['Service announcements cannot be switched off.', 'use.marketing', false],
  ['We write to you to inform you of new products.', 'use.marketing', true],
  ['We send you information about our services.', 'use.marketing', true],
  ['We keep you informed about upcoming events.', 'use.marketing', true],
  ['We may offer you additional services.', 'use.marketing', true],
  ['From time to time we communicate with you regarding our bread, news and events.', 'use.marketing', true],
  ['It helps us to develop, market or provide products.', 'use.marketing', true],
  ['With it we deliver relevant content and services to you.', 'use.personalization', true],
  ['We use your name to maintain your account.', 'use.security', false],
  ['We maintain our customer lists with it.', 'use.security', false],
  ['Our accountants and auditors see it.', 'use.security', false],
  ['You find this in the security settings of your browser.', 'use.security', false],
  ['They have agreed to strict security controls.', 'use.security', false],
  ['We use it to maintain the integrity of the network.', 'use.security', true],
  ['Reports help to keep you and others safe.', 'use.security', true],
  ['We use it to stop abusive accounts.', 'use.security', true],
  ['Comments pass through spam detection.', 'use.security', true],
  ['We scan the document for age or identity verification.', 'use.security', true],
  ['We use it to protect our members.', 'use.security', true],
  ['We recommend you read their policy first.', 'use.personalization', false],
  ['Inferences that we draw to make a profile of your preferences.', 'use.personalization', false],
  ['A cookie lets the ad server to recognize your computer.', 'use.personalization', false],
  ['This makes the ads you see more relevant to you.', 'use.personalization', false],
  ['It helps to make the pages more relevant to you.', 'use.personalization', true],
  ['Where you are lets us suggest profiles close to you.', 'use.personalization', true],
  ['Others build on our developer platform.', 'use.analytics', false],
  ['We let you know how long we keep it.', 'use.analytics', false],
  ['We do not know what they collect.', 'use.analytics', false],
  ['Learn how to block such cookies.', 'use.analytics', false],
  ['It helps us to learn how visitors move about.', 'use.analytics', true],
  ['It is used to find and fix technical problems.', 'use.analytics', true],
  ['Logs help us detect bugs.', 'use.analytics', true],
  ['We look at the figures to make improvements.', 'use.analytics', true],
  ['You will still see non-personalised ads.', 'use.advertising', false],
  ['You get relevant and interesting adverts.', 'use.advertising', true],
  ['This makes the ads you see more relevant to you.', 'use.advertising', true],
  ['The feature shows AI generated summaries, creating AI generated cards.', 'use.ai-training', false],
  ['We offer trainings and learning material.', 'use.ai-training', false],
  ['The tool runs on machine learning models.', 'use.ai-training', false],
  ['We improve our technology, such as our machine learning models.', 'use.ai-training', true],
  ['Set your browser to automatically reject all cookies.', 'use.automated-decisions', false],
  ['We hand it to data profiling companies.', 'use.automated-decisions', false],
];

describe('the words of purposes', () => {
  it.each(cases)('%s: %s %s', (clause, question, isFound) => {
    expect(findWords(readTokens(clause)).hits.some((hit) => hit.question === question && !hit.weak)).toBe(isFound);
  });
});
