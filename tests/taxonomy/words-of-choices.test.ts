import { describe, expect, it } from 'vitest';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';

/** Whether the words of a sentence speak to a question. */
const cases: readonly (readonly [string, string, boolean])[] = [
  ['You may opt out of personalized emails in your profile.', 'choice.ads', false],
  ['If you opt out of our advertising messages, we still send receipts.', 'choice.ads', false],
  ['You may opt out of personalized ads in your profile.', 'choice.ads', true],
  ['Write to the panel if you do not receive a timely response to your complaint from us.', 'choice.marketing', false],
  ['You have the option to opt out of the sale of your data.', 'choice.marketing', false],
  ['You have the option not to receive our offers.', 'choice.marketing', true],
  ['You may choose not to be tracked.', 'choice.marketing', false],
  ['If you want us to stop sharing your email with our partners, write to us.', 'choice.marketing', false],
  ['You have choices about how we contact you with promotional offers.', 'choice.marketing', true],
  ['Choose which kinds of messages you receive from us.', 'choice.marketing', true],
  ['Tell us your preferences with respect to marketing.', 'choice.marketing', true],
  ['You may prohibit us from using your address for direct marketing.', 'choice.marketing', true],
  ['The photos that you choose to share are kept on our servers.', 'choice.sale', false],
  ['You decide whom you tell, and choose which photos you want to share.', 'choice.sale', false],
  ['If you do not want to share your location, switch it off.', 'choice.sale', false],
  ['We ask for your consent to share the address with third parties.', 'choice.sale', false],
  ['You may ask us what personal information we share with third parties.', 'choice.sale', false],
  ['We do not offer an opt-out of the sale, since we sell nothing.', 'choice.sale', false],
  ['You can opt out of having your data shared with third parties.', 'choice.sale', true],
  ['Their page says how to opt out of that analytics service.', 'choice.cookies', true],
  ['You may opt out of the advertising cookies here.', 'choice.cookies', true],
  ['When you opt out, we remember it in a cookie.', 'choice.cookies', false],
  ['Most programs can be told to turn cookies off.', 'choice.cookies', true],
  ['You can always turn the microphone off.', 'choice.consent', true],
  ['The withdrawal of your consent holds for the future only.', 'choice.consent', true],
  ['You can turn off this report in your settings.', 'choice.consent', true],
  ['You can manage these permissions at any time.', 'choice.consent', true],
  ['A switch lets you limit the information we gather.', 'choice.consent', true],
  ['If we refuse to provide the information, we say why.', 'choice.consent', false],
  ['Guests may opt out of the use of the DART cookie here.', 'choice.cookies', true],
  ['You may opt out of an ad server\'s use of cookies for tailored ads.', 'choice.cookies', true],
  ['A banner lets you select which of the cookies we may use.', 'choice.cookies', true],
  ['If you do not want your name shared in this way, please do not connect your account.', 'choice.sale', false],
  ['If you do not want your name shared with others, write to us.', 'choice.sale', true],
  ['Under the "Shine the Light" law, Californians may ask for a list of what went to whom.', 'choice.sale', false],
];

describe('words of the choices', () => {
  it.each(cases)('%s %s %s', (text, question, isFound) => {
    expect(findWords(readTokens(text)).hits.some((hit) => hit.question === question && !hit.weak)).toBe(isFound);
  });
});
