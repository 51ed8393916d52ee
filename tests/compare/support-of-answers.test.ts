import { describe, expect, it } from 'vitest';
import type { LabelledClause } from '../../lib/answers/analysis';
import { createSupport } from '../../lib/compare/support-of-answers';

const heading = '5. What we do not use';
const lead = 'To comply with the law, we do not use:';

function clause(text: string, given: Partial<LabelledClause> = {}): LabelledClause {
  return { start: 0, end: text.length, text, heading, path: [heading], lead: '', block: 0, labels: [], ...given };
}

/** Whether a quote of the first old clause can have changed an answer, where each old clause is the new one of the same text. */
function isChanged(old: readonly LabelledClause[], now: readonly LabelledClause[]): boolean {
  const links = old.map(({ text }, at) => ({ kind: 'same' as const, old: [at], new: [now.findIndex((other) => other.text === text)] }));
  const alignment = { links, linkOfOld: old.map((_clause, at) => at), linkOfNew: now.map(({ text }) => old.findIndex((other) => other.text === text)) };
  const quote = { start: 0, end: 1, text: old[0]!.text, clause: 0, reason: { rule: 'test', words: ['genetic data'] } };
  return createSupport({ clauses: old }, { clauses: now }, alignment).isChanged('old', quote);
}

describe('what a piece of a list is read together with', () => {
  const piece = 'Genetic data.';
  it.each<[string, LabelledClause[], LabelledClause[], boolean]>([
    ['the same lead', [clause(piece, { lead })], [clause(piece, { lead })], false],
    // The list lost its marks: its lead is a sentence of its own now, and the piece stands under the heading.
    ['its lead in one, the heading in the other, and both stand in both', [clause(piece, { lead }), clause(lead)], [clause(piece), clause(lead)], false],
    ['its lead in one, the heading in the other, where the lead is gone', [clause(piece, { lead })], [clause(piece)], true],
    ['the heading in one, a lead in the other that is new', [clause(piece)], [clause(piece, { lead })], true],
    ['another lead', [clause(piece, { lead }), clause(lead)], [clause(piece, { lead: 'We may use:' }), clause('We may use:')], true],
  ])('is %s', (_name, old, now, expected) => {
    expect(isChanged(old, now)).toBe(expected);
  });
});
