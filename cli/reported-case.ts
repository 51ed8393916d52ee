import * as z from 'zod/mini';
import type { CorrectionReport } from '../lib/answers/correction-report';
import type { Analysis } from '../lib/answers/analysis';
import { questionIds } from '../lib/taxonomy/questions';

const answer = z.union([z.string(), z.array(z.string())]);

/** One line of `seeds/reports/cases.jsonl`. */
export const reportedCaseSchema = z.strictObject({
  question: z.enum(questionIds),
  expected: answer,
  read: answer,
  clauses: z.array(z.strictObject({ heading: z.string(), lead: z.string(), text: z.string() })).check(z.minLength(1)),
  extension: z.string(),
  model: z.string(),
  state: z.enum(['open', 'holds']),
});

/** One line of `seeds/reports/cases.jsonl`. */
export type ReportedCase = z.infer<typeof reportedCaseSchema>;

/** The cases of a report, all open, and the ids of corrections that make none: no question, or no clause to read. */
export function readReportedCases({ corrections, extension, model }: CorrectionReport): { readonly cases: readonly ReportedCase[]; readonly others: readonly string[] } {
  const cases: ReportedCase[] = [];
  const others: string[] = [];
  for (const { id, read, says, clauses } of corrections) {
    const question = questionIds.find((one) => one === id);
    if (question === undefined || clauses.length === 0) others.push(id);
    else cases.push({ question, expected: says, read, clauses: clauses.map(({ heading, lead, text }) => ({ heading, lead, text })), extension, model, state: 'open' });
  }
  return { cases, others };
}

/** The clauses of a case as a small policy. */
export function writeCasePolicy({ clauses }: ReportedCase): string {
  const lines = clauses.flatMap(({ heading, lead, text }) => [heading, lead, text].filter((line) => line !== ''));
  return ['Privacy Policy', 'This privacy policy says how we treat your personal information.', ...lines].join('\n');
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether an analysis of the case's policy answers as the reader says; "something else" holds where the old answer is gone. */
export function holdsCase({ question, expected, read }: ReportedCase, { answers }: Analysis): boolean {
  const { answer: now, unsure } = answers[question];
  return isSame(expected, read) ? unsure || !isSame(now, read) : isSame(now, expected);
}
