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
