import type { ReadClause } from './read-clauses';

const denying: ReadonlySet<string> = new Set(['not', 'never', 'no']);
/** What stands between is another object ("not use your location for …"), so that the practice is denied of that alone. */
const leading: ReadonlySet<string> = new Set(['for', 'to', 'be', 'only', 'subject', 'your', 'you']);
/** In "do not engage in targeted or behavioral advertising" the practice stands this many words behind the denial at most. */
const wordsToPractice = 5;

/** Whether the practice named by the word at `at` is denied as such ("we do not engage in profiling"), and not only of some data or people. */
export function isDeniedOutright({ tokens, stance }: ReadClause, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - wordsToPractice); before -= 1) {
    const { raw } = tokens[before]!;
    if (denying.has(raw)) return stance.denials.some(({ from, to, actor }) => actor === 'company' && from <= before && before < to);
    if (leading.has(raw)) return false;
  }
  return false;
}
