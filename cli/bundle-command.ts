import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { shipPacked } from './ship-packed';

const projectRoot = fileURLToPath(new URL('../', import.meta.url));
/** Beside the packages, which the bundle still loads from there. */
const bundleFolder = join(projectRoot, 'node_modules', '.cache', 'clauselight');

/** Each of our own files keeps its own address, by which it finds models and example policies. */
const keepAddresses: Plugin = {
  name: 'keep-addresses',
  transform: (code, id) => (id.startsWith(projectRoot) && code.includes('import.meta.url') ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : undefined),
};

/**
 * Bundles a program of `cli` with all our code, as the browser's packages are bundled and with their word lists, and gives the path of the script to be run by Node. The loader
 * that runs TypeScript in development marks every function with its name, which makes our code about twice as slow; what ships has no such marks.
 * `isReadable` keeps the names of functions, for a profile. Packages are left outside, but for those named in `inside`.
 */
export async function bundleCommand(name: string, { inside = [], isReadable = false }: { inside?: string[]; isReadable?: boolean } = {}): Promise<string> {
  const entry = fileURLToPath(new URL(name, import.meta.url));
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    plugins: [keepAddresses, ...shipPacked],
    ssr: { noExternal: inside },
    build: { write: false, ssr: entry, minify: !isReadable, target: 'node20', rolldownOptions: { output: { codeSplitting: false } } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error('nothing was built');
  mkdirSync(bundleFolder, { recursive: true });
  // One file a process: two that are started at once must not read each other's half-written one.
  const path = join(bundleFolder, `${chunk.name}-${process.pid}.mjs`);
  writeFileSync(path, chunk.code);
  return path;
}
