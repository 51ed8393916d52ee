import { describe, expect, it } from 'vitest';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';

/** Whether the words of a recipient are found in a clause. */
const cases: readonly (readonly [clause: string, question: string, isFound: boolean])[] = [
  ['It is not used for our other services.', 'share.service-providers', false],
  ['Speed and other performance information is logged.', 'share.service-providers', false],
  ['You can log in through a third-party service.', 'share.service-providers', false],
  ['Write to our Copyright Agent.', 'share.service-providers', false],
  ['We read the vendor ID of the device.', 'share.service-providers', false],
  ['The shop passes the name of the merchant.', 'share.service-providers', false],
  ['Data is handed to a third party for processing.', 'share.service-providers', true],
  ['They get what they need to perform their functions.', 'share.service-providers', true],
  ['A call centre answers for us.', 'share.service-providers', true],
  ['Pages come through a content delivery network.', 'share.service-providers', true],
  ['Our newsletter goes out through Mailchimp.', 'share.service-providers', true],
  ['Your profile is seen by members of the group that you join.', 'share.affiliates', false],
  ['It is shared within the Example family of companies.', 'share.affiliates', true],
  ['It is shared with any member of our group.', 'share.affiliates', true],
  ['We read the Google Advertising ID of your phone.', 'share.advertisers', false],
  ['Cookies help us understand what readers like.', 'share.analytics', false],
  ['We do it for better marketing and analytics.', 'share.analytics', false],
  ['We give it to companies that help us understand our visitors.', 'share.analytics', true],
  ['We share it with third parties for analytics purposes.', 'share.analytics', true],
  ['We check your identity or authority to ask for it.', 'share.authorities', false],
  ['It is passed between the legal entities that we consist of.', 'share.authorities', false],
  ['We share it as permitted by law.', 'share.authorities', false],
  ['Recipients must protect it in compliance with applicable law.', 'share.authorities', false],
  ['We use it as required by our services.', 'share.authorities', false],
  ['It is handed over to the authorities.', 'share.authorities', true],
  ['It is disclosed as required by law.', 'share.authorities', true],
  ['Buyers on the marketplace see your town.', 'share.successors', false],
  ['They do not merge your IP address with it.', 'share.successors', false],
  ['The bank and the card acquirer receive the number.', 'share.successors', false],
  ['Records of products acquired or considered.', 'share.successors', false],
  ['In transactions involving third parties they see it.', 'share.successors', false],
  ['It is shown to prospective or actual purchasers.', 'share.successors', true],
  ['It goes to a potential buyer or its advisers.', 'share.successors', true],
  ['Business transferees receive it.', 'share.successors', true],
  ['Whoever buys us gets it.', 'share.successors', true],
  ['We answer your customer service questions.', 'share.partners', false],
  ['We ask credit reference agencies.', 'share.partners', true],
  ['We share it with your subscribers.', 'share.partners', true],
  ['We share it with search engine providers.', 'share.public', false],
  ['Cookies distinguish you from other users.', 'share.public', false],
  ['It lets you communicate with other users.', 'share.public', false],
  ['We publish it to help other users.', 'share.public', false],
  ['It is shared with other companies.', 'share.public', false],
  ['We remove what breaks the Community Guidelines.', 'share.public', false],
  ['We collect information that is publicly available.', 'share.public', false],
  ['Any non-public information is kept apart.', 'share.public', false],
  ['We act on threats to the public.', 'share.public', false],
  ['What you post is shown publicly.', 'share.public', true],
  ['We display your nickname in your profile page.', 'share.public', true],
  ['What you write can be read and used by others.', 'share.public', true],
  ['Other people can see your posts.', 'share.public', true],
  ['Your page may be indexed by search engines.', 'share.public', true],
  ['Your picture is visible to other registered users.', 'share.public', true],
];

describe('the words of recipients', () => {
  it.each(cases)('%s: %s %s', (clause, question, isFound) => {
    expect(findWords(readTokens(clause)).hits.some((hit) => hit.question === question && !hit.weak)).toBe(isFound);
  });
});
