import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const rowSchema = z.object({ id: z.string(), policy: z.string(), heading: z.string(), lead: z.string(), text: z.string() });
type Row = z.infer<typeof rowSchema>;

/** Long windows first, then the shorter ones that were chosen later. */
const kindsOfWindows = 'tucxa';

/**
 * The policies whose clauses stand in the given files (JSON lines of `{id, policy, heading, lead, text}`), each as one Markdown text: window by window, under headings, with
 * lists under their leads. Parts that the files lack are missing, so that a text is a policy for a reader and not the policy as it was published.
 */
export function pieceTogether(paths: readonly (URL | string)[]): Map<string, string> {
  const rowsOf = new Map<string, Row[]>();
  for (const path of paths) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const row = z.parse(rowSchema, JSON.parse(line));
      const there = rowsOf.get(row.policy);
      if (there === undefined) rowsOf.set(row.policy, [row]);
      else there.push(row);
    }
  }
  return new Map(Array.from(rowsOf, ([policy, rows]) => [policy, writePolicy(rows.toSorted(compareRows))]));
}

function compareRows(one: Row, other: Row): number {
  const [kind, window, place] = placeOf(one);
  const [otherKind, otherWindow, otherPlace] = placeOf(other);
  return kind - otherKind || (window < otherWindow ? -1 : window > otherWindow ? 1 : 0) || place - otherPlace;
}

function placeOf({ id }: Row): readonly [kind: number, window: string, place: number] {
  const dot = id.lastIndexOf('.');
  const kind = kindsOfWindows.indexOf(id.charAt(0));
  return [kind < 0 ? kindsOfWindows.length : kind, id.slice(0, dot), Number(id.slice(dot + 1))];
}

function writePolicy(rows: readonly Row[]): string {
  const lines: string[] = ['# Privacy Policy'];
  let heading: string | undefined;
  let lead = '';
  let previous = '';
  for (const row of rows) {
    const own = { heading: row.heading.trim(), lead: collapse(row.lead), text: collapse(row.text) };
    if (own.heading !== heading) {
      lines.push(`\n## ${own.heading}\n`);
      heading = own.heading;
      lead = previous = '';
    }
    if (own.lead !== '') {
      if (own.lead !== lead && own.lead !== previous) lines.push(`${own.lead}\n`);
      lines.push(`- ${own.text}`);
    } else {
      if (lead !== '') lines.push('');
      lines.push(`${own.text}\n`);
    }
    lead = own.lead;
    previous = own.text;
  }
  return `${lines.join('\n')}\n`;
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
