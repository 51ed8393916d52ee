import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { projectRoot } from './read-sources';

type Message = { readonly code: string; readonly message: string; readonly file?: string };
type Report = { readonly errors: readonly Message[]; readonly warnings: readonly Message[]; readonly notices: readonly Message[] };

/**
 * What Mozilla's linter (that of `web-ext lint`) says about other people's code, which is in the package as they published it: setting `innerHTML`,
 * which Preact does for a property that is never given and Readability in a document of its own, and pdf.js's ways to run code and to load scripts, which
 * the content security policy forbids. How often each, so that one of ours would be one too many.
 */
const others: Readonly<Record<string, number>> = {
  'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML in a chunk of the pages': 1,
  'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML in page-vote.js': 2,
};
const pdfReader = /^(?:read-pdf\.js|pdf\.worker.*\.mjs)$/;

describe('the package for Firefox, for desktop and Android, by the linter of its store', { timeout: 300_000 }, () => {
  let report: Report;

  beforeAll(async () => {
    const folder = await buildExtension('firefox');
    const linter = `${projectRoot}/node_modules/addons-linter/bin/addons-linter`;
    // It ends with a status of its own where it finds errors.
    const { stdout } = await promisify(execFile)(process.execPath, [linter, '--output', 'json', folder], { maxBuffer: 10_000_000 }).catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'stdout' in error) return { stdout: String(error.stdout) };
      throw error;
    });
    report = JSON.parse(stdout);
  }, 300_000);

  it('has no error', () => {
    expect(report.errors).toEqual([]);
  });

  it('has no warning that is ours', () => {
    const counts: Record<string, number> = {};
    for (const { code, message, file = '' } of [...report.warnings, ...report.notices]) {
      const name = basename(file);
      if (pdfReader.test(name)) continue;
      const where = file.startsWith('chunks/') ? 'a chunk of the pages' : file;
      const line = `${code}: ${message} in ${where}`;
      counts[line] = (counts[line] ?? 0) + 1;
    }
    expect(counts).toEqual(others);
  });
});
