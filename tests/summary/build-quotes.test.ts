import { describe, expect, it } from 'vitest';
import { makeAnalysis, type ExamplePolicy } from '../../components/preview/make-analysis';
import { buildQuotes } from '../../lib/summary/answer/build-quotes';
import { analyze } from '../answers/analyze';

const policy: ExamplePolicy = {
  url: 'https://larkspur.example/privacy',
  title: 'Privacy Policy',
  sections: [{ heading: 'What we sell', clauses: ['We do not sell your name.', 'Category | Sold to', 'Location | Map makers'] }],
  answers: { 'sell.data': { answer: 'yes', quotes: ['Location', 'We do not'] } },
};

describe('a quote', () => {
  it('of a row of a table has the titles of its columns with it, another one has none', () => {
    const analysis = makeAnalysis(policy);
    const quotes = buildQuotes(analysis, analysis.answers['sell.data'].quotes);
    expect(quotes.map(({ text, columns }) => [text, columns])).toEqual([
      ['Location | Map makers', 'Category | Sold to'],
      ['We do not sell your name.', undefined],
    ]);
  });

  it('stands once, however often it is given', () => {
    const analysis = makeAnalysis(policy);
    const { quotes } = analysis.answers['sell.data'];
    expect(buildQuotes(analysis, [...quotes, ...quotes])).toHaveLength(2);
  });

  it('of a short item stands under the words that introduce its list, a sentence under its heading', () => {
    const analysis = analyze('Privacy Policy\n\nYour Data\n\nThis privacy policy says how we treat your personal information. In this shop we never collect:\n- the location of your phone\n- biometric data, for which we would have to ask you first, and which would help nobody here, since we know you by your bread and not by your face');
    const placeOf = (id: 'collect.location' | 'collect.biometrics'): string[] => buildQuotes(analysis, analysis.answers[id].quotes).map(({ heading }) => heading);
    expect(placeOf('collect.location')).toEqual(['In this shop we never collect:']);
    expect(placeOf('collect.biometrics')).toEqual(['Your Data']);
  });
});
