import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeKinds, noticeTexts } from '../../lib/summary/words/notices';
import { projectRoot, readSources } from './read-sources';

const topLevel = [
  '.ci', '.gitignore', '.oxlintrc.json', 'CHANGELOG.md', 'LICENSE', 'README.md', 'cli', 'components', 'entrypoints', 'lib', 'package-lock.json', 'package.json',
  'public', 'seeds', 'tests', 'tsconfig.json', 'wxt.config.ts',
];

/** What builds and package managers leave beside the project, as `.gitignore` names it. */
const ignored = ['.git', ...readFileSync(`${projectRoot}/.gitignore`, 'utf8').split('\n').map((line) => line.replace(/\/$/, ''))];
const code = readSources(['lib', 'components', 'entrypoints', 'cli', 'tests', '.ci'], ['.ts', '.tsx', '.css', '.html', 'run']);
const shipped = code.filter(({ path }) => /^(?:lib|components|entrypoints)\//.test(path));

/** Paths of the files in which `pattern` is found. */
function filesWith(pattern: RegExp, files: readonly { readonly path: string; readonly text: string }[]): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe('the repository', () => {
  it('has only the agreed entries at its top level', () => {
    expect(readdirSync(projectRoot).filter((entry) => !topLevel.includes(entry) && !ignored.includes(entry))).toEqual([]);
  });

  it('names no registry in its lock file', () => {
    const lock = readFileSync(`${projectRoot}/package-lock.json`, 'utf8');
    expect(lock).toContain('"lockfileVersion"');
    expect(lock).not.toContain('"resolved"');
  });

  it('pins every dependency exactly', () => {
    const manifest: Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>> = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8'));
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('names files after the one thing in them', () => {
    const odd = code.filter(({ path }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:dom|browser|run))?(?:\.(?:test|config))?\.(?:ts|tsx|css|html)|(?:[A-Z][A-Za-z0-9]*)\.tsx|run)$/.test(basename(path)));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('has no test that is skipped, alone or empty', () => {
    const tests = code.filter(({ path }) => path.startsWith('tests/') && path !== 'tests/rules/repository.test.ts');
    expect(filesWith(/\b(?:it|test|describe|suite)\.(?:skip|only|todo|fails|skipIf|runIf)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/, tests)).toEqual([]);
  });

  it('mocks no module of its own', () => {
    const tests = code.filter(({ path }) => path.startsWith('tests/') && path !== 'tests/rules/repository.test.ts');
    expect(filesWith(/\bvi\.(?:mock|doMock)\(/, tests)).toEqual([]);
  });
});

describe('what ships', () => {
  it('prints nothing but one line about a bug', () => {
    expect(filesWith(/\bconsole\s*[.[]/, shipped)).toEqual(['lib/platform/write-log.ts']);
  });

  it('connects to nothing', () => {
    expect(filesWith(/\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|\bEventSource\b|sendBeacon|\bimportScripts\b|\bWebTransport\b|\bRTCPeerConnection\b/, shipped)).toEqual([]);
  });

  it('runs no code out of a text, and builds no page out of one', () => {
    expect(filesWith(/\beval\s*\(|new Function\s*\(|\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b/, shipped)).toEqual([]);
  });

  it('has no type that the compiler does not check', () => {
    expect(filesWith(/@ts-(?:ignore|nocheck|expect-error)|\bas any\b|: any\b/, shipped)).toEqual([]);
  });

  it('exports by default only where the framework wants it', () => {
    expect(filesWith(/^export default\b/m, shipped).filter((path) => !/^entrypoints\/(?:[a-z-]+\.ts|[a-z-]+\/index\.ts)$|\.config\.ts$/.test(path))).toEqual([]);
  });

  it('touches the browser only in one room', () => {
    expect(filesWith(/\b(?:browser|chrome)\.(?:runtime|tabs|scripting|storage|i18n|action)\b/, shipped).filter((path) => !path.startsWith('lib/platform/'))).toEqual([]);
  });
});

describe('the style sheets of the interface', () => {
  const sheets = code.filter(({ path }) => /^components\/styles\/[^/]+\.css$/.test(path));

  it('can be read from right to left: nothing is placed by left and right', () => {
    const sides = /(?:^|[\s;{])(?:(?:margin|padding|border)-)?(?:left|right)\s*:|text-align:\s*(?:left|right)|(?:^|[\s;{])float:/m;
    // Four values in a row are those of top, right, bottom and left.
    const fourSides = /(?:^|[\s;{])(?:margin|padding|inset|border-width|border-radius):\s*(?:[^\s;()]|\([^()]*\))+(?:\s+(?:[^\s;()]|\([^()]*\))+){3}\s*;/m;
    expect(sheets.length).toBeGreaterThan(8);
    expect(filesWith(sides, sheets)).toEqual([]);
    expect(filesWith(fourSides, sheets)).toEqual([]);
    expect(['a{margin: 0 auto 0 0;}', 'a {\n  left: 0;\n}', 'a{padding-left:1px}'].map((text) => sides.test(text) || fourSides.test(text))).toEqual([true, true, true]);
  });
});

describe('every notice', () => {
  it.each(noticeKinds)('%s has a title and a sentence of its own', (kind) => {
    const { title, text } = noticeTexts[kind];
    expect(title).toMatch(/^[A-Z].{5,80}[^.]$/);
    expect(text).toMatch(/^[A-Z].{10,250}\.$/);
  });

  it('says something else than the others', () => {
    expect(new Set(noticeKinds.map((kind) => noticeTexts[kind].title)).size).toBe(noticeKinds.length);
  });
});
