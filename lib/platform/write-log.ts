/** Writes one line about a bug to the console of this context, which only somebody who looks for it sees. */
export function writeLog(line: string): void {
  // oxlint-disable-next-line no-console -- the one line that is printed, and only for a bug
  console.error(`[Clauselight] ${line}`);
}
