import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bundleCommand } from './bundle-command';

// What is measured is bundled as what ships; see `bench-measures/README.md`.
const bundle = await bundleCommand('bench-measures/run-bench.ts', { inside: ['zod', 'marked', '@noble/hashes'] });
try {
  const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(bundle);
}
