import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The browsers for which there is a build. */
export const targets = ['chrome', 'firefox'] as const;

/** A browser for which there is a build. */
export type Target = (typeof targets)[number];

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['entrypoints', 'components', 'lib', 'public', 'cli/ship-packed.ts', 'wxt.config.ts', 'package.json'];

/** The folder of a browser's unpacked build; it may not be built yet. */
export function extensionFolder(target: Target): string {
  return join(root, '.output', `${target}-mv3`);
}

/** The packed build as it is given to the store; made by `buildExtension` too. */
export function packedFile(target: Target): string | undefined {
  const output = join(root, '.output');
  const name = readdirSync(output).find((file) => file.endsWith(`-${target}.zip`));
  return name === undefined ? undefined : join(output, name);
}

/** Builds and packs the extension for one browser unless its build is newer than every source; gives the unpacked folder. */
export async function buildExtension(target: Target): Promise<string> {
  const folder = extensionFolder(target);
  const packed = existsSync(folder) ? packedFile(target) : undefined;
  if (packed === undefined || statSync(packed).mtimeMs < newestSource()) {
    await packExtension(target);
  }
  return folder;
}

/** Builds and packs the extension for one browser, as `npm run zip` does: what runs the tests calls itself a test, and bundles would differ by that. */
export async function packExtension(target: Target): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'zip', '-b', target], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
}

function newestSource(): number {
  const files = sources.flatMap((source) => {
    const path = join(root, source);
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  });
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
