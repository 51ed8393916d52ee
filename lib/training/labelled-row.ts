import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';

/** Limits of one row, so that a wrong file is refused early and not by running out of memory. */
const maxTextLength = 100_000;

const shortText = z.string().check(z.maxLength(maxTextLength));

const rowSchema = z.object({
  id: z.string(),
  policy: z.optional(z.string()),
  window: z.optional(z.string()),
  heading: z.optional(shortText),
  lead: z.optional(shortText),
  text: shortText,
});

const labelledRowSchema = z.extend(rowSchema, { labels: z.array(z.string()) });

/** One clause to classify, as it stands in a line of a data file. */
export type Row = z.infer<typeof rowSchema>;

/** One clause with its labels. Behind a label may stand the mark of its stance, `!` or `~`. */
export type LabelledRow = z.infer<typeof labelledRowSchema>;

/** A line that is not what it should be; `line` counts from one. */
export type RowError = { readonly kind: 'row-invalid'; readonly line: number; readonly reason: string };

/** The rows of a JSON-lines text, in order; empty lines are passed over. Fails with the first line that is no row. */
export function readRows(text: string): Result<Row[], RowError> {
  return readLines(text, rowSchema);
}

/** The same for rows that must have labels. */
export function readLabelledRows(text: string): Result<LabelledRow[], RowError> {
  return readLines(text, labelledRowSchema);
}

/** The label without the mark of its stance. */
export function plainLabel(label: string): string {
  return label.replace(/[!~]$/, '');
}

/** The plain labels that occur in the rows: known ones in the order of `preferred`, then the others by the alphabet. */
export function labelsIn(rows: readonly LabelledRow[], preferred: readonly string[]): string[] {
  const found = new Set(rows.flatMap((row) => row.labels.map(plainLabel)));
  const known = preferred.filter((label) => found.has(label));
  const others = [...found].filter((label) => !preferred.includes(label)).sort();
  return [...known, ...others];
}

/** The checked values of a JSON-lines text, in order; empty lines are passed over. Fails with the first line that does not fit. */
export function readLines<Schema extends z.ZodMiniType>(text: string, schema: Schema): Result<z.output<Schema>[], RowError> {
  const rows: z.output<Schema>[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed === undefined) return failure({ kind: 'row-invalid', line: index + 1, reason: 'no JSON' });
    const checked = schema.safeParse(parsed);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      return failure({ kind: 'row-invalid', line: index + 1, reason: `${issue?.path.join('.') || 'row'} is missing or of a wrong type` });
    }
    rows.push(checked.data);
  }
  return success(rows);
}

/** The JSON value of a line, or `undefined` when it is none; a JSON text never has that value. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
