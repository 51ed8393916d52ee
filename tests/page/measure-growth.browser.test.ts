import { expect, it } from 'vitest';
import { openDom } from '../../lib/page/dom-reader';
import { countAdded, shortestSection } from '../../lib/page/measure-growth';

/** What a page does between two moments is counted at once; a person notices from 50 ms on that the page does not answer. */
const longestMs = 40;

async function collect(act: () => void): Promise<MutationRecord[]> {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { childList: true, subtree: true });
  act();
  const changes = observer.takeRecords();
  observer.disconnect();
  await Promise.resolve();
  return changes;
}

it('a megabyte that comes inside of elements that come one in the other is a section, and is told so at once', async () => {
  const outer = document.createElement('div');
  const changes = await collect(() => {
    let inner: Element = document.body.appendChild(outer);
    for (let at = 0; at < 500; at += 1) inner = inner.appendChild(document.createElement('span'));
    inner.append('We keep it.', 'x'.repeat(1_000_000));
  });
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    expect(countAdded(openDom(document), changes)).toBeGreaterThanOrEqual(shortestSection);
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(longestMs);
  outer.remove();
});

it('a clock that ticks is none', async () => {
  const clock = document.body.appendChild(document.createElement('p'));
  const changes = await collect(() => (clock.textContent = '12:01'));
  expect(countAdded(openDom(document), changes)).toBe(5);
  clock.remove();
});
