import { describe, expect, it } from 'vitest';
import { enough } from '../../lib/answers/combine-evidence';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findPractices } from '../../lib/answers/find-practices';
import { readStance } from '../../lib/answers/stance/read-stance';
import { readTokens } from '../../lib/answers/words/read-tokens';
import type { QuestionId } from '../../lib/taxonomy/questions';
import { readWithScores } from './read-with-scores';

describe('what is denied of data', () => {
  it.each([
    ['We do not use your location.', 'collect.location', 'denies'],
    ['We do not collect your location to show you the way.', 'collect.location', 'denies'],
    ['We do not use your pictures to make fingerprints for a register.', 'collect.biometrics', 'denies'],
    ['We do not use your location to show you advertisements.', 'collect.location', undefined],
    ['Your location is not processed for our newsletter.', 'collect.location', undefined],
    ['We do not use cookies for our newsletter.', 'collect.cookies', 'denies'],
    ['We do not use topics or profiles based on your religion.', 'collect.demographics', undefined],
    ['No PHI is collected in a call.', 'collect.health', 'denies'],
  ] as const)('in "%s" is of %s: %s', (text, question: QuestionId, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, { collect: 0.8, use: 0.8 })], book);
    expect(book.for(question)[0]?.stance).toBe(stance);
  });

  it.each([
    ['We do not share personal data with advertisers.', 'share.advertisers', 'denies'],
    ['We do not share personal data of users under the age of 16 with advertisers.', 'share.advertisers', undefined],
    ['We do not share personal data of minors with advertisers.', 'share.advertisers', undefined],
    ['We do not share personal data, including that of minors, with advertisers.', 'share.advertisers', 'denies'],
    ['They will never share it with business partners.', 'share.partners', undefined],
    ['Data that we have from third parties is not shared with advertisers.', 'share.advertisers', 'denies'],
    ['We do not use Google Analytics to recognise you.', 'share.analytics', undefined],
  ] as const)('in "%s" to %s: %s', (text, question: QuestionId, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, { share: 0.8, use: 0.8 })], book);
    expect(book.for(question)[0]?.stance).toBe(stance);
  });

  it.each([
    ['You can sign in with Google.', 'collect.social-profile', 'says'],
    ['If you give us personal data about other people, tell them.', 'collect.address-book', 'says'],
    ['Friends and family may visit us.', 'collect.address-book', undefined],
  ] as const)('%s is enough without a label for %s: %s', (text, question: QuestionId, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, {})], book);
    expect(book.for(question).find(({ strength }) => strength >= 0.5)?.stance).toBe(stance);
  });

  it.each([
    ['You can read it all without giving us your name or Social Security number.', { collect: 0.8 }, 'collect.government-id', false],
    ['Beacons in e-mails and our other communications are tiny images.', { collect: 0.8 }, 'collect.communications', false],
    ['Beacons in e-mails and our other communications are tiny images.', { collect: 0.8 }, 'collect.media', false],
    ['Communications and images.', { collect: 0.8 }, 'collect.communications', true],
    ['E-mails are not encrypted when you write to us.', { secure: 0.9 }, 'collect.communications', false],
    ['The files you store here are encrypted.', { secure: 0.9 }, 'collect.media', false],
    ['You own the device on which it is shown.', { share: 0.9 }, 'collect.device', false],
    ['If you visit our offices, we take your name.', { collect: 0.9 }, 'collect.usage', false],
    ['In your account you can remove payment information.', { rights: 0.9 }, 'collect.payment', true],
    ['We show your payment information in your account.', { rights: 0.9 }, 'collect.payment', false],
  ] as const)('%s with %o is enough for %s: %s', (text, scores, question: QuestionId, isEnough) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, scores)], book);
    expect(book.for(question).some(({ strength }) => strength >= enough)).toBe(isEnough);
  });

  it('says nothing of others in a clause about children', () => {
    const book = new EvidenceBook();
    findPractices([readWithScores('In our school rooms we do not share personal data with advertisers.', { share: 0.8, children: 0.8 })], book);
    expect(book.for('share.advertisers')).toEqual([]);
  });

  it.each([
    ['Please do not send us your passport.', 'collect.government-id', undefined],
    ['We do not collect your passport, and ask that you do not send us any.', 'collect.government-id', 'denies'],
    ['We do not share your e-mail address with others.', 'collect.contact', 'says'],
    ['These files do not contain your e-mail address.', 'collect.contact', undefined],
    ['Log data does not include your e-mail address.', 'collect.contact', undefined],
    ['We do not target advertisements by your e-mail address.', 'collect.contact', undefined],
    ['The lists hold times, but no IP addresses.', 'collect.device', undefined],
  ] as const)('in "%s" is of %s: %s', (text, question: QuestionId, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, { collect: 0.8, use: 0.8, share: 0.8 })], book);
    expect(book.for(question)[0]?.stance).toBe(stance);
  });

  it.each([
    ['The following is not shared with other users:', 'says'],
    ['The following is not collected:', 'denies'],
    ['We do not collect or share:', 'denies'],
  ])('under "%s" a kind of data is: %s', (lead, stance) => {
    const read = readWithScores('Your e-mail address', { collect: 0.8, share: 0.8 });
    const book = new EvidenceBook();
    findPractices([{ ...read, stance: readStance(read.tokens, readStance(readTokens(lead), undefined)) }], book);
    expect(book.for('collect.contact')[0]?.stance).toBe(stance);
  });
});

describe('how much words of a kind of data count', () => {
  it.each([
    ['a place in a clause about protection', 'Each of our locations is guarded.', 'collect.location', { secure: 1 }, false],
    ['an address in a clause about protection', 'Your e-mail address is encrypted.', 'collect.contact', { secure: 1 }, true],
    ['a definition', 'Personal information means data that names you, such as your e-mail address.', 'collect.contact', { collect: 1 }, false],
    ['a definition with what is done', 'Personal information means data that we collect from you, such as your e-mail address.', 'collect.contact', { collect: 1 }, true],
    ['examples', 'Examples: passport, tax number.', 'collect.government-id', {}, true],
    ['how to stop it', 'You can stop the sending of your location in the settings.', 'collect.location', { choice: 1 }, true],
    ['a choice that has nothing to do with it', 'The buttons look different by age or location.', 'collect.location', { choice: 1 }, false],
    ['the way to use a right', 'Ask for a copy through our contact form.', 'collect.communications', { rights: 0.9, collect: 0.3 }, false],
  ] as const)('%s', (_what, text, question: QuestionId, scores, isEnough) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, scores)], book);
    expect((book.for(question)[0]?.strength ?? 0) >= enough).toBe(isEnough);
  });

  it('quotes what we do before what a cookie is', () => {
    const book = new EvidenceBook();
    const texts = ['Cookies are small text files on your device.', 'We use cookies.'];
    findPractices(texts.map((text, index) => ({ ...readWithScores(text, { collect: index === 0 ? 0.9 : 0.7 }), index })), book);
    expect(book.for('collect.cookies')[0]?.read.clause.text).toBe('We use cookies.');
  });
});

describe('the words of a purpose', () => {
  it.each([
    ['You can block this by opting out of targeted advertising.', 'use.advertising', { share: 0.5 }, 'says'],
    ['It is for our newsletter.', 'use.marketing', { choice: 0.5 }, 'says'],
    ['We do not engage in profiling.', 'use.automated-decisions', { rights: 0.9 }, 'denies'],
    ['No automated decision making takes place.', 'use.automated-decisions', {}, 'denies'],
    ['You have the right not to be subject to automated decisions.', 'use.automated-decisions', { rights: 0.9 }, undefined],
    ['These contractors may not use it for marketing.', 'use.marketing', { use: 0.9 }, undefined],
    ['We may not use it for marketing.', 'use.marketing', { use: 0.9 }, 'denies'],
    ['A cookie remembers your language settings.', 'use.personalization', { use: 0.4 }, 'says'],
    ['Profiling is any automated analysis of people.', 'use.automated-decisions', {}, undefined],
    ['We do not share your name with advertising networks or analytics companies.', 'use.analytics', { share: 0.9 }, undefined],
    ['We do not use behavioral or interest-based advertising.', 'use.advertising', { use: 0.9 }, 'denies'],
    ['We blur it, so that it can no longer be linked with you, for research.', 'use.analytics', { use: 0.9 }, 'says'],
  ] as const)('count by what they mean and who acts: "%s"', (text, question: QuestionId, scores, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, scores)], book);
    expect(book.for(question).find(({ strength }) => strength >= enough)?.stance).toBe(stance);
  });

  it('that only hint at it come behind those that name it', () => {
    const book = new EvidenceBook();
    const hinting = { ...readWithScores('With our support and the services of others we order and provide bread.', { use: 1 }), index: 0 };
    const naming = { ...readWithScores('We use it to fulfil your orders.', { use: 0.95 }), index: 1 };
    findPractices([hinting, naming], book);
    expect(book.for('use.service').map(({ read }) => read.index)).toEqual([1, 0]);
  });
});

/** How strongly a clause about use says that readers see something. */
function strengthOf(text: string): number {
  const book = new EvidenceBook();
  findPractices([readWithScores(text, { use: 0.9 })], book);
  return book.for('share.public')[0]?.strength ?? 0;
}

describe('words that show something to people', () => {
  it('are enough in a clause about use', () => {
    expect(strengthOf('We use it for publishing your scores.')).toBeGreaterThan(0.5);
    expect(strengthOf('We use it to tell you of messages in the forum.')).toBeLessThan(0.5);
  });
});

describe('a tool for analysis', () => {
  it.each([
    ['Google Analytics keeps its logs for a year.', 'says'],
    ['The other pages keep their logs with Google Analytics.', 'says'],
    ['An analytics provider keeps its logs for a year.', undefined],
  ])('counts by its name: "%s"', (text, stance) => {
    const book = new EvidenceBook();
    findPractices([readWithScores(text, { collect: 0.4 })], book);
    expect(book.for('share.analytics').find(({ strength }) => strength >= enough)?.stance).toBe(stance);
  });
});
