import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from './find-browser';

type Browser = { readonly name: string; readonly debianPackage: string; readonly find: () => string | undefined };

const browsers: Readonly<Record<'chromium' | 'firefox', Browser>> = {
  chromium: { name: 'Chromium, Chrome or Edge', debianPackage: 'chromium', find: findChromium },
  firefox: { name: 'Firefox', debianPackage: 'firefox-esr', find: findFirefox },
};

/** A browser that is wanted. */
export type BrowserName = keyof typeof browsers;

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Runs apt-get; its words go to standard error, so that standard output stays the command's own. */
function runAptGet(...parameters: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', '-y', ...parameters], { stdio: ['ignore', 2, 2], env: environment }).status === 0;
}

/**
 * Makes sure that the wanted browsers are there, and installs Debian's packages where this user may. Gives undefined when all is well, or
 * one sentence that says what to install.
 */
export function installBrowsers(wanted: readonly BrowserName[]): string | undefined {
  const missing = () => wanted.map((name) => browsers[name]).filter(({ find }) => find() === undefined);
  if (missing().length === 0) return undefined;
  if (mayInstall()) {
    const packages = missing().map(({ debianPackage }) => debianPackage);
    process.stderr.write(`Installing ${packages.join(' and ')} …\n`);
    if (runAptGet('update')) runAptGet('install', '--no-install-recommends', ...packages);
  }
  const still = missing();
  if (still.length === 0) return undefined;
  const names = still.map(({ name }) => name).join(' and ');
  const packages = still.map(({ debianPackage }) => debianPackage).join(' ');
  return `Please install ${names} (on Debian: apt-get install ${packages}), or name the program in the variable ${still.map(({ debianPackage }) => (debianPackage === 'chromium' ? 'CHROMIUM' : 'FIREFOX')).join(' or ')}.`;
}
