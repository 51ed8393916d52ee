import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../lib/compare/compare-policies';
import type { Analysis, Answer } from '../../lib/answers/analysis';
import { questionIds } from '../../lib/taxonomy/questions';
import { createAnalysis } from '../store/example-analysis';

function withAnswer(answer: Partial<Answer>, analysis: Analysis = createAnalysis()): Analysis {
  return { ...analysis, answers: { ...analysis.answers, 'sell.data': { ...analysis.answers['sell.data'], ...answer } } };
}

describe('comparePolicies', () => {
  it('gives every question one row with a cell for each policy', () => {
    const table = comparePolicies([createAnalysis('https://a.example/'), createAnalysis('https://b.example/')]);
    expect(table.questions.map(({ id }) => id)).toEqual(questionIds);
    expect(table.questions.every(({ cells }) => cells.length === 2)).toBe(true);
    expect(table.policies.map(({ url }) => url)).toEqual(['https://a.example/', 'https://b.example/']);
  });

  it.each<[string, Partial<Answer>[], 'yes' | 'no' | 'unsure']>([
    ['equal answers', [{ answer: 'no' }, { answer: 'no' }], 'no'],
    ['other answers', [{ answer: 'no' }, { answer: 'yes' }], 'yes'],
    ['equal answers, one unsure', [{ answer: 'no' }, { answer: 'no', unsure: true }], 'unsure'],
    ['another answer that is unsure', [{ answer: 'no' }, { answer: 'yes', unsure: true }], 'unsure'],
    ['a sure difference beside an unsure answer', [{ answer: 'no' }, { answer: 'yes' }, { answer: 'yes', unsure: true }], 'yes'],
    ['lists in another order and case', [{ answer: ['a@x.example', 'b@x.example'] }, { answer: ['B@x.example', 'a@x.example'] }], 'no'],
    ['one policy', [{ answer: 'yes', unsure: true }], 'no'],
  ])('tells %s', (_name, answers, differs) => {
    const row = comparePolicies(answers.map((answer) => withAnswer(answer))).questions.find(({ id }) => id === 'sell.data');
    expect(row?.differs).toBe(differs);
  });

  it('puts opt-outs and findings of one kind in one row', () => {
    const none = { ...createAnalysis(), optOuts: [], findings: [] };
    const table = comparePolicies([createAnalysis(), none]);
    expect(table.optOuts.map(({ kind, cells, differs }) => [kind, cells.map((cell) => cell.length), differs])).toEqual([['sale', [1, 0], true]]);
    expect(table.findings.map(({ id, cells, differs }) => [id, cells.map((cell) => cell.length), differs])).toEqual([['contradiction', [1, 0], true]]);
    expect(comparePolicies([none, none]).optOuts).toEqual([]);
  });

  it.each([[0], [6]])('refuses %i policies', (count) => {
    expect(() => comparePolicies(Array.from({ length: count }, () => createAnalysis()))).toThrow(RangeError);
  });
});
