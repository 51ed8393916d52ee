import { describe, expect, it } from 'vitest';
import { questionIds } from '../../lib/taxonomy/questions';
import { analyze } from './analyze';
import cases from './answer-cases.json';

describe('answers', { timeout: 60_000 }, () => {
  it.each(cases)('%s: %s → %s', (question, text, expected) => {
    const id = questionIds.find((one) => one === question);
    expect(id).toBeDefined();
    const { answer } = analyze(`Privacy Policy\nThis privacy policy says how we treat your personal information.\n${String(text)}`).answers[id!];
    expect(answer).toEqual(expected);
  });

  it('lets a yes win over a denial, and keeps both apart', () => {
    const { answers, findings } = analyze(
      'Privacy Policy\nWe never share your personal information with any third parties.\nWe may share your personal information with our business partners and advertisers for their marketing.',
    );
    expect(answers['share.partners'].answer).toBe('yes');
    expect(findings.find((one) => one.id === 'contradiction-share')?.quotes).toHaveLength(2);
  });

  it('says for whom alone an answer holds', () => {
    const { answers } = analyze('Privacy Policy\nWe collect your name.\nIf you are a California resident, you have the right to request that we delete your personal information.');
    expect(answers['rights.delete'].answer).toBe('yes');
    expect(answers['rights.delete'].scope).toBe('California residents');
    expect(answers['collect.contact'].scope).toBeUndefined();
  });
});

describe('no contradiction', { timeout: 60_000 }, () => {
  const said = 'We may share your personal information with our business partners and advertisers for their marketing.';
  it.each([
    ['a denial about some people', 'We do not share personal information about anyone we know to be under the age of 18 with any third parties.'],
    ['a denial of one purpose', 'We do not disclose personal information to any third parties for their direct marketing purposes.'],
    ['a denial of one kind', 'We never share information that personally identifies you with any third parties.'],
    ['a denial in one case', 'When you have opted out, we never share your personal information with any third parties.'],
  ])('is seen in %s', (_name, denial) => {
    const { findings } = analyze(`Privacy Policy\nThis privacy policy says how we treat your personal information.\n${denial}\n${said}`);
    expect(findings.filter(({ id }) => id.startsWith('contradiction')).map(({ id }) => id)).toEqual([]);
  });
});
