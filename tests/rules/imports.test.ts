import { describe, expect, it } from 'vitest';
import { readImports, readSources, type Import } from './read-sources';

/**
 * What each room may import from other rooms (or from one file of them) and from packages. It is the table of the architecture:
 * change both together.
 */
const rooms: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  'lib/result': { rooms: [], packages: [] },
  // The words of the interface in the language that is spoken; the rooms that have words bring their tables to it.
  'lib/words': { rooms: [], packages: [] },
  'lib/text': { rooms: ['lib/result'], packages: ['@noble/hashes'] },
  'lib/taxonomy': { rooms: ['lib/words'], packages: [] },
  // The document cues are word lists: data, kept with the other lists.
  'lib/policy': { rooms: ['lib/text', 'lib/result', 'lib/taxonomy/document-cues'], packages: ['zod'] },
  'lib/page': {
    rooms: ['lib/text', 'lib/result', 'lib/policy/policy-text', 'lib/policy/text-limits', 'lib/policy/page-offer', 'lib/policy/policy-link', 'lib/policy/read-plain-text', 'lib/policy/plain-text', 'lib/taxonomy', 'lib/words'],
    packages: ['zod', '@mozilla/readability', 'approx-string-match', 'marked', 'pdfjs-dist'],
  },
  'lib/classifier': { rooms: ['lib/text', 'lib/taxonomy', 'lib/policy', 'lib/result'], packages: ['zod'] },
  'lib/training': { rooms: ['lib/classifier', 'lib/text', 'lib/taxonomy', 'lib/policy', 'lib/result'], packages: ['zod'] },
  'lib/answers': { rooms: ['lib/text', 'lib/taxonomy', 'lib/policy', 'lib/classifier', 'lib/result'], packages: ['zod'] },
  // The comparison is a view model as the card is.
  'lib/summary': { rooms: ['lib/answers', 'lib/compare', 'lib/text', 'lib/taxonomy', 'lib/policy', 'lib/classifier', 'lib/result', 'lib/words'], packages: ['zod'] },
  'lib/compare': { rooms: ['lib/answers', 'lib/text', 'lib/taxonomy', 'lib/policy', 'lib/classifier', 'lib/result'], packages: ['zod', 'diff'] },
  'lib/store': { rooms: ['lib/text', 'lib/policy', 'lib/answers', 'lib/result'], packages: ['zod', 'idb'] },
  'lib/messaging': {
    rooms: [
      'lib/result',
      'lib/answers/correction',
      'lib/page/mark',
      'lib/policy/page-offer',
      'lib/policy/policy-link',
      'lib/policy/policy-text',
      'lib/summary/comparison/comparison-view',
      'lib/summary/marked/marked-text',
      'lib/summary/words/notices',
      'lib/summary/popup-view',
      'lib/summary/summary-card',
    ],
    packages: ['zod'],
  },
  'lib/platform': { rooms: ['lib/messaging', 'lib/store', 'lib/result', 'lib/words'], packages: ['webextension-polyfill'] },
  components: { rooms: ['lib/summary', 'lib/policy/policy-link', 'lib/words'], packages: ['preact'] },
  // Shows the components with example views, in an ordinary page; not bundled.
  'components/preview': { rooms: ['components', 'lib/summary', 'lib/compare', 'lib/answers', 'lib/taxonomy', 'lib/policy', 'lib/text', 'lib/words'], packages: ['preact', 'vite'] },
  entrypoints: {
    rooms: [
      'components',
      'lib/result',
      'lib/text',
      'lib/taxonomy',
      'lib/page',
      'lib/policy',
      'lib/classifier',
      'lib/answers',
      'lib/summary',
      'lib/compare',
      'lib/store',
      'lib/messaging',
      'lib/platform',
      'lib/words',
    ],
    packages: ['preact', 'wxt'],
  },
  // Other programs that do a part of the same work, to be timed beside ours; development only.
  'cli/bench-measures': {
    rooms: ['cli', 'lib/answers', 'lib/classifier', 'lib/compare', 'lib/page', 'lib/policy', 'lib/summary', 'lib/taxonomy', 'lib/training'],
    packages: ['node', '@mozilla/readability', 'compromise', 'diff', 'wink-eng-lite-web-model', 'wink-nlp'],
  },
  cli: {
    rooms: [
      'cli/bench-measures',
      'lib/result',
      'lib/text',
      'lib/taxonomy',
      'lib/page',
      'lib/policy',
      'lib/classifier',
      'lib/training',
      'lib/answers',
      'lib/summary',
      'lib/compare',
      'lib/store',
      'lib/words',
      // `npm start` and the pictures drive the same browsers as the tests.
      'tests/browsers',
      // The random faults are played by a command and, fewer of them, by a test.
      'tests/faults/random-faults',
      'tests/faults/stop-everywhere',
      'tests/faults/fault-run',
      'tests/faults/requests',
      'tests/hostile/play-hostile-pages',
      'tests/runs/example-pages',
    ],
    packages: ['node', 'zod', '7z-wasm', 'jsdom', 'franc-min', 'marked', 'playwright', 'vite'],
  },
};

/** The folders of a room as its README lists them; each imports only from those before it ('': the room's own files). */
const foldersOf: Readonly<Record<string, readonly string[]>> = {
  'lib/summary': ['words', '', 'answer', 'ways', 'card', 'marked', 'documents', 'comparison'],
  components: ['parts', 'ways', 'card', 'popup', 'saved', 'compare', 'marked', 'pages'],
};

/** The place of a file in the list of its room's folders; -1 for a folder that is not in it. */
function placeInRoom(room: string, path: string): number {
  return foldersOf[room]!.indexOf(path.slice(room.length + 1).split('/').slice(0, -1).join('/'));
}

/** What only one file of a room may import. */
const onlyIn: Readonly<Record<string, RegExp>> = {
  '@mozilla/readability': /^lib\/page\/[a-z-]+\.ts$/,
  'pdfjs-dist': /^lib\/page\/files\/read-pdf\.ts$/,
};

function roomOf(path: string): string {
  for (const inner of ['components/preview', 'cli/bench-measures']) if (path.startsWith(`${inner}/`)) return inner;
  const parts = path.replace(/\.tsx?$/, '').split('/');
  return parts[0] === 'lib' || parts[0] === 'tests' ? parts.slice(0, 2).join('/') : parts[0]!;
}

function isWithin(target: string, place: string): boolean {
  return target === place || target.startsWith(`${place}/`) || target.startsWith(`${place}:`);
}

function isAllowed({ from, target, isPackage }: Import): boolean {
  const room = roomOf(from);
  const allowed = rooms[room];
  if (allowed === undefined) return false;
  if (isPackage) return allowed.packages.some((name) => isWithin(target, name));
  return roomOf(target) === room || allowed.rooms.some((place) => isWithin(target, place));
}

/** What is bundled must have one user of such a package; what only measures may use it too. */
function isBundled({ from }: Import): boolean {
  return !from.startsWith('cli/');
}

const imports = readSources(['lib', 'components', 'entrypoints', 'cli']).flatMap(readImports);

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('keep to the table', () => {
    expect(imports.filter((entry) => !isAllowed(entry)).map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it.each(Object.entries(onlyIn))('of %s stand in one file', (name, place) => {
    const users = [...new Set(imports.filter((entry) => isBundled(entry) && isWithin(entry.target, name)).map(({ from }) => from))];
    expect(users).toHaveLength(1);
    expect(users[0]).toMatch(place);
  });

  it.each(Object.keys(foldersOf))('go one way between the folders of %s', (room) => {
    const inside = imports.filter(({ from, target }) => roomOf(from) === room && roomOf(target) === room);
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.filter(({ from, target }) => placeInRoom(room, from) === -1 || placeInRoom(room, target) > placeInRoom(room, from)).map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it('name files without their endings, and no index file', () => {
    const odd = imports.filter(({ target, isPackage }) => !isPackage && /\.tsx?$|\/index$/.test(target));
    expect(odd).toEqual([]);
  });
});

describe('the reading of imports', () => {
  it.each<[string, string[]]>([
    ["import { a } from '../text/span';", ['lib/text/span']],
    ["import type { A } from './a';", ['lib/page/a']],
    ["import {\n  a,\n  type B,\n} from '../answers/b';", ['lib/answers/b']],
    ["export { a } from '../answers/b';", ['lib/answers/b']],
    ["import './style.css';", ['lib/page/style.css']],
    ["const late = await import('../training/late');", ['lib/training/late']],
    ["import browser, { type Runtime } from 'webextension-polyfill';", ['webextension-polyfill']],
    ["const words = 'taken from';\nconst more = 'it';", []],
  ])('sees %j', (text, expected) => {
    expect(readImports({ path: 'lib/page/file.ts', text }).map(({ target }) => target)).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['lib/page/capture', 'lib/text/span', true],
    ['lib/page/capture', 'lib/policy/policy-text', true],
    ['lib/page/capture', 'lib/policy/policy-text-and-more', false],
    ['lib/text/span', 'lib/page/capture', false],
    ['entrypoints/popup/main', 'lib/training/train', false],
    ['components/popup/Popup', 'lib/platform/tabs', false],
    ['lib/unknown/a', 'lib/text/span', false],
  ])('judges %s → %s', (from, target, expected) => {
    expect(isAllowed({ from: `${from}.ts`, target, isPackage: false })).toBe(expected);
  });
});
