import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyzePolicy } from '../lib/answers/analyze-policy';
import { correctionReportSchema, type CorrectionReport } from '../lib/answers/correction-report';
import { readBundledModel } from '../lib/classifier/bundled-model';
import { readPlainText } from '../lib/policy/read-plain-text';
import { failCommand, readTextFile, runCommand } from './command';
import { holdsCase, readReportedCases, writeCasePolicy } from './reported-case';

const casesFile = fileURLToPath(new URL('../seeds/reports/cases.jsonl', import.meta.url));

function readReport(file: string): CorrectionReport {
  const text = readTextFile(file);
  try {
    const report = correctionReportSchema.safeParse(JSON.parse(text));
    if (report.success) return report.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return failCommand(`${file}: no report of corrections`);
}

/** Takes reports of readers over as regression cases (`seeds/reports/README.md`) and tells how each is read today. */
function takeReports(files: readonly string[], target: string): void {
  if (files.length === 0) failCommand('usage: take-report [--to CASES.jsonl] REPORT.json…');
  const reports = files.map(readReport);
  const model = readBundledModel();
  for (const report of reports) {
    const { cases, others } = readReportedCases(report);
    const known = existsSync(target) ? readFileSync(target, 'utf8').split('\n') : [];
    for (const one of cases) {
      const isRead = holdsCase(one, analyzePolicy(readPlainText(writeCasePolicy(one)), { language: 'en', model }));
      const line = JSON.stringify({ ...one, state: isRead ? 'holds' : 'open' });
      const isNew = !known.includes(line);
      if (isNew) appendFileSync(target, `${line}\n`);
      process.stdout.write(`${one.question}: ${isNew ? 'taken over' : 'known already'}, ${isRead ? 'holds' : 'open'}\n`);
    }
    for (const id of others) process.stdout.write(`${id}: no question with clauses, not taken over\n`);
  }
}

runCommand(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { to: { type: 'string', default: casesFile } } });
  takeReports(positionals, values.to);
});
