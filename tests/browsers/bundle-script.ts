import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file beside this one, with all that it imports, as one script for a page. */
export async function bundleScript(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(name, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'chrome123', lib: { entry, formats: ['iife'], name: 'script' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}
