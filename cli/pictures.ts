import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../tests/browsers/build-extension';
import { startChromium } from '../tests/browsers/chromium';
import { installBrowsers } from '../tests/browsers/install-browsers';
import { serveSite } from '../tests/browsers/serve-site';
import { createExamplePages } from '../tests/runs/example-pages';
import { showInChromium } from './show-example';

/** Where the README looks for its pictures. Not packaged. */
const folder = fileURLToPath(new URL('../tests/pictures/', import.meta.url));

/** Takes the pictures of the README: the real popup over a page of a company that does not exist, and that page with its marks. */
async function takePictures(): Promise<void> {
  const missing = installBrowsers(['chromium']);
  if (missing !== undefined) {
    process.stderr.write(`${missing}\n`);
    process.exitCode = 2;
    return;
  }
  mkdirSync(folder, { recursive: true });
  const site = await serveSite(createExamplePages());
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  try {
    const { pictures } = await showInChromium(chromium, `${site.origin}/acorn`, folder);
    console.log(pictures.map((file) => relative(process.cwd(), file)).join('\n'));
  } finally {
    await chromium.close();
    await site.close();
  }
}

await takePictures();
