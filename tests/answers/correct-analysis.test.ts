import { describe, expect, it } from 'vitest';
import { correctAnalysis } from '../../lib/answers/correct-analysis';
import type { Correction } from '../../lib/answers/correction';
import { correctionReportSchema, writeReport } from '../../lib/answers/correction-report';
import { createAnalysis } from '../store/example-analysis';

const analysis = createAnalysis(undefined, 'We do not sell your data. We may lend it to friends.');
const whole = { start: 8, end: 60 };

function correct(correction: Partial<Correction>): Correction {
  return { id: 'sell.data', answer: '', refused: [], quote: '', ...correction };
}

describe('a corrected analysis', () => {
  it.each<[string, Partial<Correction>, { answer: string; unsure?: boolean; quotes: string[] }]>([
    ['has the answer that the reader gives, on the same clauses', { answer: 'yes' }, { answer: 'yes', quotes: [analysis.answers['sell.data'].quotes[0]!.text] }],
    ['is silent where nothing is stated', { answer: 'not-stated' }, { answer: 'not-stated', quotes: [] }],
    ['is silent when its last clause is refused', { refused: [whole] }, { answer: 'not-stated', quotes: [] }],
    ['rests on the sentence that the reader names, whatever white space was copied', { answer: 'yes', refused: [whole], quote: ' We may\n lend  it to friends. ' }, { answer: 'yes', quotes: ['We may lend it to friends.'] }],
    ['takes no sentence that is not in the text', { answer: 'yes', quote: 'We sell everything.' }, { answer: 'yes', quotes: [analysis.answers['sell.data'].quotes[0]!.text] }],
    ['is unsure where the reader only knows that it is another value', { answer: 'other' }, { answer: 'no', unsure: true, quotes: [analysis.answers['sell.data'].quotes[0]!.text] }],
  ])('%s', (_name, correction, { answer, unsure = false, quotes }) => {
    const corrected = correctAnalysis(analysis, [correct(correction)]).answers['sell.data'];
    expect({ answer: corrected.answer, unsure: corrected.unsure, quotes: corrected.quotes.map(({ text }) => text) }).toEqual({ answer, unsure, quotes });
    // A quote is verbatim, whoever names it.
    expect(corrected.quotes.every(({ start, end, text }) => analysis.policy.text.slice(start, end) === text)).toBe(true);
  });

  it('loses a finding that is none, and a way to act whose clause does not offer it', () => {
    expect(correctAnalysis(analysis, [correct({ id: 'contradiction', answer: 'not-stated' })]).findings).toEqual([]);
    expect(correctAnalysis(analysis, [correct({ id: 'way.sale.email', refused: [whole] })]).optOuts).toEqual([]);
    expect(correctAnalysis(analysis, [correct({ id: 'way.sale.post', refused: [whole] })]).optOuts).toEqual(analysis.optOuts);
  });

  it('is the very analysis where nothing is corrected', () => {
    expect(correctAnalysis(analysis, [])).toBe(analysis);
    expect(correctAnalysis(analysis, [correct({ id: 'toString', answer: 'yes' })])).toEqual(analysis);
  });
});

describe('a report', () => {
  it('says which clauses the reader refuses and which names', () => {
    const report = writeReport(analysis, [correct({ answer: 'yes', refused: [whole], quote: 'We may lend it to friends.' })], { extension: '1.0.0', extractor: 2 });
    expect(correctionReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report.corrections[0]?.clauses.map(({ role }) => role)).toEqual(['refused', 'reader']);
    expect(JSON.stringify(report)).not.toMatch(/acorn\.example/);
  });
});
