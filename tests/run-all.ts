import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { buildExtension, targets } from './browsers/build-extension';
import { installBrowsers } from './browsers/install-browsers';

/** What `vitest --reporter=json` writes, as far as it is counted here. */
const reportSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Every kind of test must have run, or all is well only because nothing was asked. */
const kinds: Readonly<Record<string, RegExp>> = {
  pure: /\/(?!.*\.(?:dom|browser|run)\.test\.ts$)[^/]+\.test\.ts$/,
  dom: /\.dom\.test\.tsx?$/,
  browser: /\.browser\.test\.tsx?$/,
  runs: /\.run\.test\.ts$/,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const longestRunMs = 60 * 60_000;

type Count = { readonly passed: number; readonly failed: number };

function stop(reason: string): Count {
  console.error(reason);
  return { passed: 0, failed: 1 };
}

async function runAll(): Promise<Count> {
  const missing = installBrowsers(['chromium', 'firefox']);
  if (missing !== undefined) return stop(missing);
  for (const target of targets) await buildExtension(target);

  const folder = mkdtempSync(join(tmpdir(), 'clauselight-tests-'));
  const reportFile = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const parameters = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const environment = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
    const { status } = spawnSync(process.execPath, [vitest, ...parameters], { cwd: root, stdio: 'inherit', timeout: longestRunMs, env: environment });
    return count(readFileSync(reportFile, 'utf8'), status === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts tests. A file that could not be run, a kind of test that is missing and a test that was not run count as failures. */
function count(report: string, succeeded: boolean): Count {
  const { testResults } = reportSchema.parse(JSON.parse(report));
  const statuses = testResults.flatMap(({ status, assertionResults }) => (assertionResults.length === 0 ? [status] : assertionResults.map((test) => test.status)));
  const passed = statuses.filter((status) => status === 'passed').length;
  let failed = statuses.length - passed;
  for (const [kind, name] of Object.entries(kinds)) {
    if (testResults.some((file) => name.test(file.name))) continue;
    console.error(`No test of the kind "${kind}" ran.`);
    failed++;
  }
  // An error outside of any test.
  if (!succeeded && failed === 0) failed = 1;
  return { passed, failed };
}

const { passed, failed } = await runAll().catch((error: unknown) => stop(error instanceof Error ? (error.stack ?? error.message) : String(error)));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
