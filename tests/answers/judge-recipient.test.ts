import { describe, expect, it } from 'vitest';
import { enough } from '../../lib/answers/combine-evidence';
import { EvidenceBook } from '../../lib/answers/evidence';
import { findPractices } from '../../lib/answers/find-practices';
import { judgeRecipient } from '../../lib/answers/judge-recipient';
import { readWithScores } from './read-with-scores';

const sharing = { share: 0.95 };

function judge(question: string, text: string, scores: Parameters<typeof readWithScores>[1] = sharing): string[] {
  const read = readWithScores(text, scores);
  return read.words.hits.filter((hit) => hit.question === question).map((hit) => judgeRecipient(read, hit));
}

describe('what a recipient gets', () => {
  it.each([
    ['aggregate data', 'share.partners', 'We may share aggregated numbers with our partners.'],
    ['aggregate data, named behind', 'share.advertisers', 'We show advertisers anonymized totals of clicks.'],
    ['data that is not personal', 'share.advertisers', 'Non-personal information may be given to advertisers.'],
    ['what is made nobody’s', 'share.affiliates', 'De-identified records are passed to our affiliates.'],
    ['what the law asks for', 'share.partners', 'We may disclose your data to third parties as required by a court order.'],
    ['what a sale of the business takes along', 'share.partners', 'It may be transferred to third parties in a merger.'],
    ['what they do for us', 'share.partners', 'We share your data with third parties that act on our behalf.'],
  ])('is not personal data of others besides: %s', (_name, question, text) => {
    const judged = judge(question, text);
    expect(judged.length).toBeGreaterThan(0);
    expect(new Set(judged)).toEqual(new Set(['other']));
  });

  it.each([
    ['share.partners', 'We share personal information and aggregated data with our partners.'],
    ['share.partners', 'We share your address with third parties who sell garden tools.'],
    ['share.partners', 'We share it with third parties with your consent or as required by law.'],
    ['share.advertisers', 'We share data with advertisers in non-European countries.'],
  ])('is personal data, of %s: %s', (question, text) => {
    expect(judge(question, text)).toContain('gets');
  });

  it('is taken as said of these, and before a list of cases', () => {
    expect(judge('share.partners', 'Those partners use it as they like.')).toEqual(['presupposed']);
    expect(judge('share.partners', 'We share your data with third parties as follows:')).toContain('presupposed');
  });

  it('is believed where it is only taken as said, and quoted last', () => {
    const book = new EvidenceBook();
    findPractices([readWithScores('Those partners use it as they like.', sharing), { ...readWithScores('We share your data with resellers.', sharing), index: 1 }], book);
    const found = book.for('share.partners');
    expect(found.map(({ read }) => read.index)).toEqual([1, 0]);
    expect(found.every(({ strength }) => strength >= enough)).toBe(true);
  });

  it('is not told by a right to ask who got it for advertising', () => {
    const text = 'Residents may ask us what we gave third parties for their direct marketing purposes.';
    const judgeAt = (rights: number): string[] => {
      const read = readWithScores(text, { share: 0.4, rights });
      return read.words.hits.filter(({ question }) => question === 'share.advertisers').map((hit) => judgeRecipient(read, hit));
    };
    expect(judgeAt(0.9)).toEqual(['other']);
    expect(judgeAt(0.2)).toEqual(['gets']);
  });

  it('is not told by a way out of such advertising that names nobody', () => {
    expect(judge('share.advertisers', 'You can opt out of interest-based advertising here.', { choice: 0.9, share: 0.2 })).not.toContain('gets');
    expect(judge('share.advertisers', 'You can opt out of the cookies of ad networks here.', { choice: 0.9, share: 0.2 })).toContain('gets');
  });
});
