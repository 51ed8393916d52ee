import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const firefoxNames = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

const macApps: Readonly<Record<'chromium' | 'firefox', readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findProgram(names: readonly string[], apps: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...apps].find(isExecutable);
}

/** The path of an installed Chromium, Chrome or Edge; the variable `CHROMIUM` goes before the search. Undefined if there is none. */
export function findChromium(): string | undefined {
  return process.env['CHROMIUM'] ?? findProgram(chromiumNames, macApps.chromium);
}

/** The path of an installed Firefox; the variable `FIREFOX` goes before the search. Undefined if there is none. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX'] ?? findProgram(firefoxNames, macApps.firefox);
}
