import { describe, expect, it } from 'vitest';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findGeneralDenials } from '../../lib/answers/find-general-denials';
import { readWithScores } from './read-with-scores';

describe('findGeneralDenials', () => {
  it.each([
    ['We do not sell or share any personal information about you with third parties.', 'denies'],
    ['Our own small shop does not share the private data that you entrust to us.', 'denies'],
    ['We never pass your personal data on to anyone.', 'denies'],
    ['Personal data is not released to outside companies.', 'denies'],
    ['We will not give or disclose your personal data to others unless you have agreed.', 'limits'],
    ['Except as told in the next section of this long and careful statement, our staff will not disclose your personal data.', 'limits'],
    ['We do not share your personal data with any other party.', 'denies'],
  ])('in "%s"', (text, stance) => {
    expect(stanceIn(text)).toBe(stance);
  });

  it.each([
    ['a sale alone', 'We do not sell your personal data to third parties.'],
    ['one purpose', 'We do not share your personal data with third parties for their newsletters.'],
    ['one kind', 'We do not use or disclose sensitive personal data.'],
    ['one way', 'We do not share your personal data in this way.'],
    ['one part of the data', 'This data is not shared with third parties.'],
    ['somebody else who is named', 'We do not share your personal data with our advertisers.'],
    ['other users', 'We do not share your personal data with other users.'],
    ['third parties of one kind', 'We do not disclose your personal data to these third parties.'],
    ['what processors may not do', 'Our service providers shall not disclose your personal data.'],
    ['what other recipients do', 'Our processors shall not disclose your personal data.'],
    ['what they do', 'They do not share your personal data with others.'],
    ['what is no data of the reader', 'We do not share our opinion with anyone.'],
    ['what may be given otherwise', 'We do not provide your personal data on paper.'],
    ['what would be needed', 'Without sharing your personal data with others, the shop is of no use.'],
    ['what nobody is allowed to do', 'We do not authorise them to disclose your personal data.'],
    ['what a law calls sharing', 'We do not "share" your personal data as that term is defined by law.'],
    ['something said at the end of a long sentence', 'If the payment is made with the wallet of your phone on a device of another maker, then we do not share your personal data.'],
    ['the reader', 'Please do not share your account data with anyone.'],
  ])('not of %s', (_name, text) => {
    expect(stanceIn(text)).toBeUndefined();
  });

  it.each([
    ['rights', 'You can ask us to stop: then we do not share your personal data with others.'],
    ['children', 'We do not share personal data of pupils with third parties.'],
  ] as const)('not in a clause about %s', (label, text) => {
    expect(stanceIn(text, { share: 0.5, [label]: 0.6 })).toBeUndefined();
  });
});

function stanceIn(text: string, scores: Parameters<typeof readWithScores>[1] = { share: 0.8 }): string | undefined {
  const book = new EvidenceBook();
  findGeneralDenials([readWithScores(text, scores)], book);
  return book.for('share.partners')[0]?.stance;
}
