import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension, targets } from '../browsers/build-extension';
import { readSources, type SourceFile } from './read-sources';

/** What makes elements out of a text, in code of whomever. */
const makesMarkup = /\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bcreateContextualFragment\b|\bsetHTML(?:Unsafe)?\b|\bparseFromString\b/g;

/** Every place of it in the built files, third-party code included, and why it is there: one more is one too many. The chunks of the pages are cut anew with each build. */
const exceptions: readonly { readonly where: string; readonly what: string; readonly count: number; readonly reason: string }[] = [
  { where: 'page-vote.js', what: '.innerHTML=', count: 2, reason: 'Readability, from one part of its own copy of the page to another, in a document without a window, in which nothing runs' },
  { where: 'the pages', what: '.innerHTML=', count: 1, reason: 'Preact, for a property that no component gives: `dangerouslySetInnerHTML`, which `repository.test.ts` forbids' },
  { where: 'the pages', what: 'parseFromString', count: 1, reason: 'a file that the reader brought becomes a document in which nothing runs, by the one policy of Trusted Types' },
];

/** Hosts that stand in the code: none is connected to, which the content security policy forbids besides. */
const hosts: Readonly<Record<string, string>> = {
  'www.w3.org': 'names of namespaces',
  'copies.invalid': 'names under which copies lie in the cache; the domain cannot exist',
  'www.example.org': 'an example',
  'www.example.com': 'an example',
  'github.com': 'where a message of a library points',
};

describe.each(targets)('the package for %s', (target) => {
  let scripts: SourceFile[];
  beforeAll(async () => {
    await buildExtension(target);
    // The reader of PDF files is another project's, loaded for a file alone; see `package.run.test.ts`.
    scripts = readSources([`.output/${target}-mv3`], ['.js', '.mjs']).filter(({ path }) => !/\/(?:read-pdf\.js|pdf\.worker[^/]*\.mjs)$/.test(path));
  });

  it('makes elements out of a text nowhere but in the places that are listed with their reason', () => {
    const found = new Map<string, number>();
    for (const { path, text } of scripts) {
      const where = path.includes('/chunks/') ? 'the pages' : basename(path);
      for (const [what] of text.matchAll(makesMarkup)) found.set(`${where}: ${what}`, (found.get(`${where}: ${what}`) ?? 0) + 1);
    }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(exceptions.map(({ where, what, count }) => [`${where}: ${what}`, count])));
  });

  it('has no address in its code but those that are listed with their reason', () => {
    const found = new Set(scripts.flatMap(({ text }) => [...text.matchAll(/https?:\/\/([a-z\d][a-z\d.-]*)/gi)].map(([, host = '']) => host)));
    expect([...found].filter((host) => !Object.hasOwn(hosts, host))).toEqual([]);
  });
});
