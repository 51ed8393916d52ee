import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../tests/browsers/build-extension';
import { startChromium } from '../tests/browsers/chromium';
import { installBrowsers } from '../tests/browsers/install-browsers';
import { htmlPage, serveSite, type SitePage } from '../tests/browsers/serve-site';
import { createExamplePages } from '../tests/runs/example-pages';
import { failCommand, runLongCommand } from './command';
import { readPictureOptions } from './picture-options';
import { showInChromium } from './show-example';
import { takeLooks } from './take-looks';
import { tonedPages } from './toned-pages';
import { takeStates } from './take-states';
import { takeStorePictures } from './take-store-pictures';

/** Where the README looks for its pictures. Not packaged. */
const ownFolder = fileURLToPath(new URL('../tests/pictures/', import.meta.url));

/** The pages to be taken and the folder of each one's pictures: the README's, in every look our own on light, dark and coloured grounds, or the given files, each in a folder of its name. */
function choosePages(files: readonly string[], folder: string, isEveryLook: boolean): { readonly pages: Readonly<Record<string, SitePage>>; readonly folders: ReadonlyMap<string, string> } {
  if (files.length === 0 && isEveryLook) return { pages: tonedPages, folders: new Map(Object.keys(tonedPages).map((path) => [path, join(folder, path)])) };
  if (files.length === 0) return { pages: createExamplePages(), folders: new Map([['/acorn', ownFolder]]) };
  const named = files.map((file) => ({ file, name: basename(file, '.html') }));
  return {
    // Their scripts are left out: they would ask for files of sites that are far away.
    pages: Object.fromEntries(named.map(({ file, name }) => [`/${name}`, htmlPage(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">${readFileSync(file, 'utf8')}`)])),
    folders: new Map(named.map(({ name }) => [`/${name}`, join(folder, name)])),
  };
}

/**
 * Takes the pictures of the README, or of saved pages: the real popup over each page, and the page with its marks and its bar. With `--looks` the page
 * also as it looks in the dark, in a narrow window, with larger letters, with the reader's own colours, and to colour-blind readers. `--states BEGINNING` takes every state of the preview whose name begins so
 * (`--states ''`: all; several with commas between), light and dark, with a page that shows them, in the language of `--language de`, as wide as `--width 320`, and mirrored with `--direction rtl`. `--store` takes those for the stores.
 */
async function takePictures(files: readonly string[], folder: string, isEveryLook: boolean, isForStores: boolean): Promise<void> {
  const { pages, folders } = choosePages(files, folder, isEveryLook);
  const site = await serveSite(pages);
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  try {
    if (isForStores) {
      console.log((await takeStorePictures(chromium, site.origin, folder)).map((file) => relative(process.cwd(), file)).join('\n'));
      return;
    }
    for (const [path, target] of folders) {
      mkdirSync(target, { recursive: true });
      const { pictures } = await showInChromium(chromium, `${site.origin}${path}`, target, isEveryLook ? takeLooks : undefined);
      console.log(pictures.map((file) => relative(process.cwd(), file)).join('\n'));
    }
  } finally {
    await chromium.close();
    await site.close();
  }
}

await runLongCommand(async () => {
  const { files, to, looks, store, states, ...look } = readPictureOptions(process.argv.slice(2));
  const missing = installBrowsers(['chromium']);
  if (missing !== undefined) failCommand(missing);
  if (states === undefined) return takePictures(files, to, looks, store);
  const count = await takeStates(to, states, look);
  if (count === 0) failCommand(`no state's name begins with "${states}"; \`npm run preview\` shows them all`);
  console.log(`${count} states, light and dark: ${join(to, 'index.html')}`);
});
