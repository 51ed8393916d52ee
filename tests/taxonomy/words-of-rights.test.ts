import { describe, expect, it } from 'vitest';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';

/** Whether the words of a sentence speak to a question. */
const cases: readonly (readonly [string, string, boolean])[] = [
  ['Pixels allow us to know whether you opened the letter, and you can refuse them.', 'rights.access', false],
  ['If you do not wish it any longer, please let us know and we stop using your data.', 'rights.access', false],
  ['Without the data we cannot provide you with the information or services that you request.', 'rights.access', false],
  ['You may allow the app access to your camera.', 'rights.access', false],
  ['You can request your data in the tool.', 'rights.access', true],
  ['You may ask to be informed whether we hold anything about you.', 'rights.access', true],
  ['Upon request we provide you with details of your personal data.', 'rights.access', true],
  ['You can stop the letters by changing your communication preferences in your account.', 'rights.correct', false],
  ['We keep your data for a month.', 'rights.correct', false],
  ['Please help us keep your data accurate.', 'rights.correct', true],
  ['You may update your personal data in your profile.', 'rights.correct', true],
  ['You can deactivate your Example account in the menu.', 'rights.delete', true],
  ['Guests can view and delete their footage.', 'rights.delete', true],
  ['You can remove your posts at any time.', 'rights.delete', true],
  ['Without cookies we may limit your use of the site.', 'rights.object', false],
  ['On a phone you may not be able to delete or block all cookies.', 'rights.object', false],
  ['If you object to any changes, close your account.', 'rights.object', false],
  ['You may prohibit us from using your data for letters.', 'rights.object', true],
  ['You always have the option to refuse the processing of your data.', 'rights.object', true],
  ['Our tool lets you export and transfer all data at once.', 'rights.port', true],
  ['You may access, port and delete your data.', 'rights.port', true],
  ['You have the right to port your personal data.', 'rights.port', true],
  ['Request the transfer of your personal data to you or to someone else.', 'rights.port', true],
  ['We also watch the ports of the router.', 'rights.port', false],
  ['You may opt out of the use of cookies here.', 'rights.object', false],
  ['You may request that we restrict our use of your data.', 'rights.object', true],
  ['Browsers let you block or delete them.', 'rights.delete', false],
  ['You can change your consent choices in the menu.', 'rights.correct', false],
  ['You may ask that the information be corrected.', 'rights.correct', true],
  ['Write "Request to Delete" in the subject line.', 'rights.delete', true],
  ['Press the button Export My Data.', 'rights.port', true],
  ['Once you unlink it, we no longer have access to this data.', 'rights.access', false],
  ['You can access these at the site of the alliance, and learn about targeted ads.', 'rights.access', false],
  ['You would like to remove certain cookies, or block them in your settings.', 'rights.delete', false],
];

describe('words of the rights', () => {
  it.each(cases)('%s %s %s', (text, question, isFound) => {
    expect(findWords(readTokens(text)).hits.some((hit) => hit.question === question && !hit.weak)).toBe(isFound);
  });
});
