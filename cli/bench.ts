import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { measureCapture } from '../tests/browsers/measure-capture';
import { makePage, makePolicy } from './bench-measures/make-texts';
import { bundleCommand } from './bundle-command';

/** Runs the measures as a bundle, like what ships; its status is the command's. */
async function runBundle(program: string, args: readonly string[]): Promise<void> {
  const bundle = await bundleCommand(program, { inside: ['zod', 'marked', '@noble/hashes'] });
  try {
    process.exitCode = spawnSync(process.execPath, [bundle, ...args], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(bundle);
  }
}

async function printCapture(words: number): Promise<void> {
  const times = await measureCapture(makePage(makePolicy(words)), 15);
  console.log(`Reading a page of ${words} words in Chromium, against a bare walk over its text, medians`);
  for (const name of ['first', 'warm'] as const) {
    const { walkMs, captureMs, ratio } = times[name];
    console.log(`  ${name}: ${captureMs.toFixed(1)} ms; walk: ${walkMs.toFixed(2)} ms; ratio ${ratio.toFixed(1)}`);
  }
  console.log(`  the walk alone that asks of each text the styles by which unseen text is told: ratio ${times.stylesRatio.toFixed(1)}`);
}

const args = process.argv.slice(2);
if (args.includes('--browser')) await printCapture(10_000);
else if (args.includes('--peers')) await runBundle('bench-measures/run-peers.ts', []);
else await runBundle('bench-measures/run-bench.ts', args);
