import type { Analysis, Answer, Quote } from '../../lib/answers/analysis';
import { questionIds, type QuestionId } from '../../lib/taxonomy/questions';
import { hashText } from '../../lib/text/hash';

/** An analysis of a policy of one heading and the given sentences, with a quote, a way to opt out and a finding. */
export function createAnalysis(url = 'https://acorn.example/privacy', sentence = 'We do not sell your data.'): Analysis {
  const text = `Privacy\n${sentence}`;
  const quote: Quote = { start: 8, end: text.length, text: sentence, clause: 0, reason: { rule: 'sell.denied', words: ['not', 'sell'] } };
  const silent: Answer = { answer: 'not-stated', unsure: false, quotes: [] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets that every id is there
  const answers = Object.fromEntries(questionIds.map((id) => [id, silent])) as Record<QuestionId, Answer>;
  answers['sell.data'] = { answer: 'no', unsure: false, quotes: [quote], scope: 'customers' };
  answers['contact.email'] = { answer: [], unsure: false, quotes: [] };
  return {
    policy: {
      url,
      title: 'Privacy at Acorn',
      language: 'en',
      text,
      blocks: [
        { kind: 'heading', start: 0, end: 7, level: 1, closed: false },
        { kind: 'paragraph', start: 8, end: text.length, level: 0, closed: false },
      ],
      links: [{ start: 8, end: 10, href: 'https://acorn.example/choices' }],
      unread: [{ kind: 'frame', count: 1 }],
      textHash: hashText(text),
    },
    isPolicy: 'yes',
    language: 'en',
    updated: '2023-11-01',
    words: text.split(/\s/).length,
    coverage: { clauses: 1, judged: 1, closed: 0, unread: [{ kind: 'frame', count: 1 }] },
    clauses: [
      { start: 8, end: text.length, text: sentence, heading: 'Privacy', path: ['Privacy'], lead: '', block: 1, labels: [{ label: 'sell', stance: 'denies', score: 0.94 }] },
    ],
    answers,
    optOuts: [{ kind: 'sale', via: 'email', target: 'privacy@acorn.example', quote }],
    findings: [{ id: 'contradiction', title: 'Two clauses disagree', certainty: 'possible', quotes: [quote] }],
    modelId: 'example-model',
  };
}
