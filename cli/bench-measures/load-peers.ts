import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Where the other programs are installed: beside the packages of the project, which they are too large to belong to. */
const home = fileURLToPath(new URL('../../node_modules/.cache/clauselight/peers/', import.meta.url));
const wanted = fileURLToPath(new URL('peers/', import.meta.url));

/** Installs the programs of `peers/package.json` where they are missing, and gives what loads one by its name. Throws where npm does not succeed. */
export function loadPeers(): (name: string) => unknown {
  if (!existsSync(`${home}node_modules`)) {
    mkdirSync(home, { recursive: true });
    cpSync(wanted, home, { recursive: true });
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, stdio: 'inherit' });
    if (status !== 0) throw new Error('the programs to measure beside ours could not be installed');
  }
  return createRequire(`${home}package.json`);
}
