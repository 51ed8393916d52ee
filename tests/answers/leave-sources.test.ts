import { describe, expect, it } from 'vitest';
import { leaveSources } from '../../lib/answers/leave-sources';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';
import type { QuestionId } from '../../lib/taxonomy/questions';

describe('leaveSources', () => {
  it.each<[text: string, lead: string, question: QuestionId, isLeft: boolean]>([
    ['We receive information about you from advertising networks.', '', 'share.advertisers', false],
    ['We may obtain data from third parties, such as marketing partners or data brokers.', '', 'share.advertisers', false],
    ['From our service providers;', '', 'share.service-providers', false],
    ['Our service providers;', 'We collect personal information from the following sources:', 'share.service-providers', false],
    ['Analytics providers.', 'We may also obtain data about you from:', 'share.analytics', false],
    ['Our service providers;', 'We disclose personal information to:', 'share.service-providers', true],
    ['Data brokers.', 'Third parties, from whom we collect data from time to time, are for example the following sources:', 'share.advertisers', false],
    ['To find advertising networks that buy it.', 'We use what we collect from you for the following purposes:', 'share.advertisers', true],
    ['We collect your name from you and give it to advertising networks.', '', 'share.advertisers', true],
    ['Data is collected from your phone by advertising networks.', '', 'share.advertisers', true],
    ['We learn your age from your profile. Our service providers store it.', '', 'share.service-providers', true],
    ['We use the data that we get from Google Analytics.', '', 'share.analytics', true],
  ])('%s {%s} leaves %s: %s', (text, lead, question, isLeft) => {
    const tokens = readTokens(text);
    expect(leaveSources(findWords(tokens), tokens, lead).hits.some((hit) => hit.question === question)).toBe(isLeft);
  });

  it('leaves what is no recipient', () => {
    const tokens = readTokens('We receive your e-mail address from advertising networks.');
    const words = findWords(tokens);
    expect(leaveSources(words, tokens, '').hits).toEqual(words.hits.filter(({ concern }) => concern !== 'recipients'));
  });

  it.each([
    ['We also receive data from advertisers about the pages that they show.', 'share.advertisers', false],
    ['We share and receive data with and from advertisers.', 'share.advertisers', true],
    ['We collect data from you and advertisers may see it.', 'share.advertisers', true],
    ['Data from advertisers is shown to them.', 'share.advertisers', true],
  ] as const)('leaves out of a clause about sharing only those from whom we receive: %s', (text, question, isLeft) => {
    const tokens = readTokens(text);
    expect(leaveSources(findWords(tokens), tokens, '', true).hits.some((hit) => hit.question === question)).toBe(isLeft);
  });
});
