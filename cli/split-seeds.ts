import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { readPlainText } from '../lib/policy/read-plain-text';
import { splitClauses } from '../lib/policy/split-clauses';

/**
 * Writes `seeds/clauses/NAME.jsonl` for every policy of `seeds/policies` anew: the clauses as the program splits them today, with the
 * labels of every clause whose text was labelled before. A clause without labels of its own gets `labels: null`, which a test refuses.
 */
const folder = new URL('../seeds/', import.meta.url).pathname;
const source = join(folder, 'policies');
const target = join(folder, 'clauses');

const rowSchema = z.object({ heading: z.string(), lead: z.string(), text: z.string(), labels: z.nullable(z.array(z.string())) });
type Place = Pick<z.infer<typeof rowSchema>, 'heading' | 'lead' | 'text'>;

// The same words can stand twice in a policy and mean two things; the place decides first, the words alone when a heading has changed.
const placeOf = ({ heading, lead, text }: Place): string => JSON.stringify([heading, lead, text]);

mkdirSync(target, { recursive: true });
for (const file of readdirSync(source).toSorted()) {
  const name = basename(file, '.txt');
  const path = join(target, `${name}.jsonl`);
  const known = new Map<string, string[] | null>();
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const row = rowSchema.parse(JSON.parse(line));
      known.set(row.text, row.labels);
      known.set(placeOf(row), row.labels);
    }
  }
  const rows = splitClauses(readPlainText(readFileSync(join(source, file), 'utf8'))).map((clause, index) =>
    JSON.stringify({
      id: `${name}.${index}`,
      policy: name,
      window: name,
      heading: clause.heading,
      lead: clause.lead,
      text: clause.text,
      labels: known.get(placeOf(clause)) ?? known.get(clause.text) ?? null,
    }),
  );
  writeFileSync(path, `${rows.join('\n')}\n`);
  console.log(`${name}: ${rows.length} clauses, ${rows.filter((row) => row.endsWith('"labels":null}')).length} without labels`);
}
