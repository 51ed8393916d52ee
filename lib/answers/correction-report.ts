import * as z from 'zod/mini';
import { labelNames, stances } from '../taxonomy/labels';
import { questionIds } from '../taxonomy/questions';
import type { Analysis, Quote } from './analysis';
import { correctAnalysis, nameWay } from './correct-analysis';
import type { Correction } from './correction';

/** What a report calls itself, and its version. `seeds/reports/README.md` describes it. */
export const reportFormat = 'clauselight-correction-report';
/** Raised with every change of the schema. */
export const reportVersion = 1;

const text = z.string().check(z.maxLength(20_000));
const answer = z.union([z.string().check(z.maxLength(200)), z.array(z.string().check(z.maxLength(200)))]);

const reportedClauseSchema = z.strictObject({
  /** `read`: it was a ground of the answer and still is one; `refused`: the reader says that it does not say so; `reader`: the reader names it as the ground. */
  role: z.enum(['read', 'refused', 'reader']),
  text,
  heading: text,
  lead: text,
  labels: z.array(z.strictObject({ label: z.enum(labelNames), stance: z.enum(stances), score: z.number() })),
});

/** A report of corrections: the clauses, what was read, what the reader says, by which versions; an address only where the reader wants it. */
export const correctionReportSchema = z.strictObject({
  format: z.literal(reportFormat),
  version: z.literal(reportVersion),
  /** Versions of the extension, the model and the capture. */
  extension: z.string(),
  model: z.string(),
  extractor: z.int(),
  address: z.exactOptional(z.string()),
  corrections: z.array(z.strictObject({ id: z.string(), read: answer, unsure: z.boolean(), says: answer, clauses: z.array(reportedClauseSchema) })),
});

/** A report of corrections. */
export type CorrectionReport = z.infer<typeof correctionReportSchema>;

type Reported = CorrectionReport['corrections'][number];
type Stand = { readonly answer: Reported['read']; readonly unsure: boolean; readonly quotes: readonly Quote[] };

function standOf(analysis: Analysis, id: string): Stand {
  const question = questionIds.find((one) => one === id);
  if (question !== undefined) {
    const { answer: said, unsure, quotes } = analysis.answers[question];
    return { answer: typeof said === 'string' ? said : [...said], unsure, quotes };
  }
  const quotes = [...analysis.findings.filter((finding) => finding.id === id).flatMap((finding) => finding.quotes), ...analysis.optOuts.filter((optOut) => nameWay(optOut) === id).map(({ quote }) => quote)];
  return { answer: quotes.length === 0 ? 'not-stated' : 'yes', unsure: false, quotes };
}

function reportClause(analysis: Analysis, { clause, text: quoted }: Quote, role: Reported['clauses'][number]['role']): Reported['clauses'][number] {
  const { text: whole = quoted, heading = '', lead = '', labels = [] } = analysis.clauses[clause] ?? {};
  return { role, text: whole, heading, lead, labels: labels.map(({ label, stance, score }) => ({ label, stance, score })) };
}

function keyOf({ start, end }: Quote): string {
  return `${start}-${end}`;
}

function reportCorrection(read: Analysis, corrected: Analysis, { id }: Correction): Reported {
  const [before, after] = [standOf(read, id), standOf(corrected, id)];
  const [known, kept] = [new Set(before.quotes.map(keyOf)), new Set(after.quotes.map(keyOf))];
  const clauses = [
    ...before.quotes.map((quote) => reportClause(read, quote, kept.has(keyOf(quote)) || after.answer === 'not-stated' ? 'read' : 'refused')),
    ...after.quotes.filter((quote) => !known.has(keyOf(quote))).map((quote) => reportClause(read, quote, 'reader')),
  ];
  return { id, read: before.answer, unsure: before.unsure, says: after.answer, clauses };
}

/** The report of a reader's corrections of one text, to be shown, copied and saved; it names nobody and no place but `address`, where one is given. Pure. */
export function writeReport(analysis: Analysis, corrections: readonly Correction[], versions: { readonly extension: string; readonly extractor: number }, address = ''): CorrectionReport {
  const corrected = correctAnalysis(analysis, corrections);
  return {
    format: reportFormat,
    version: reportVersion,
    ...versions,
    model: analysis.modelId,
    ...(address === '' ? {} : { address }),
    corrections: corrections.map((correction) => reportCorrection(analysis, corrected, correction)),
  };
}
