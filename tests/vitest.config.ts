import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './browsers/find-browser';

const chromium = findChromium();

function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
// Vitest prints failures by `Map.groupBy`, which Node has from version 21 on.
if (!('groupBy' in Map)) Object.assign(Map, { groupBy });

/** With a place in the order of their own, since Vitest puts the kinds without one last; on two cores it would use but one. */
const first = { sequence: { groupOrder: 1 }, maxWorkers: Math.max(2, availableParallelism() - 1) };

// Four kinds of test, told apart by their names: `*.test.ts` is pure, `*.dom.test.ts(x)` needs a document, `*.browser.test.ts(x)` a
// real browser's layout and highlights. Whole runs of the extension (`*.run.test.ts`) drive browsers themselves, one after the other and
// after all else, so that nothing competes with them.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // What stands before the tests of a file (a folder of files, a model) is waited for on a busy machine, too.
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', testTimeout: 20_000, include: ['tests/**/*.test.ts'], exclude: ['tests/**/*.{dom,browser,run}.test.ts'], ...first } },
      { extends: true, test: { name: 'dom', testTimeout: 20_000, environment: 'jsdom', setupFiles: ['./tests/finish-drawing.ts'], include: ['tests/**/*.dom.test.{ts,tsx}'], ...first } },
      {
        extends: true,
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { extends: true, test: { name: 'runs', include: ['tests/**/*.run.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 15_000 } }, fileParallelism: false, sequence: { groupOrder: 3 } } },
    ],
  },
});
