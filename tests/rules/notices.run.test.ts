import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPackage, noticesFile } from '../../cli/collect-notices';
import { bundledSoftware } from '../../lib/summary/words/about-words';
import { buildExtension, targets } from '../browsers/build-extension';
import { projectRoot, readImports, readSources } from './read-sources';

/** What of what ships is imported by name, and what only its build brings along. */
const imported = new Set(
  readSources(['lib', 'components', 'entrypoints'])
    .filter(({ path }) => !/^lib\/training\/|^components\/preview\//.test(path))
    // Types are not bundled.
    .map(({ path, text }) => ({ path, text: text.replaceAll(/^import type [^;]+;$/gm, '') }))
    .flatMap(readImports)
    .filter(({ isPackage }) => isPackage)
    .map(({ target }) => target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/')),
);

describe.each(targets)('the notices in the package for %s', (target) => {
  let notices: string[];

  beforeAll(async () => {
    const folder = await buildExtension(target);
    notices = readFileSync(`${folder}/${noticesFile}`, 'utf8').split(/^-{72}$/m).slice(1).map((notice) => notice.trim());
  });

  it('name every package that the sources take something from, each once', () => {
    const names = notices.map((notice) => notice.slice(0, notice.indexOf(' ')));
    expect([...imported].filter((name) => !names.includes(name) && !name.startsWith('node:'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(bundledSoftware.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('give the licence of each in its own words, with whose it is, and say where its source stands', () => {
    const head = /^\S+ \d+\.\d+\.\d+\n(?:MIT|ISC|Apache-2\.0|BSD-3-Clause)\. Source: https:\/\/\S+$/m;
    expect(notices.filter((notice) => !head.test(notice))).toEqual([]);
    const short = notices.filter((notice) => {
      const name = notice.slice(0, notice.indexOf(' '));
      return ['LICENSE', 'LICENSE.md'].some((file) => existsSync(`${projectRoot}/node_modules/${name}/${file}`)) && notice.length < 500;
    });
    expect(short).toEqual([]);
  });
});

it.each([
  ['/project/node_modules/preact/dist/preact.mjs', 'preact'],
  ['/project/node_modules/@noble/hashes/sha2.js', '@noble/hashes'],
  ['/project/node_modules/outer/node_modules/inner/index.js', 'inner'],
  ['\0vite/preload-helper.js', 'vite'],
  ['/project/lib/result.ts', undefined],
])('%s is of the package %s', (id, name) => {
  expect(findPackage(id)).toBe(name);
});
