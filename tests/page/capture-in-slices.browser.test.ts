import { describe, expect, it } from 'vitest';
import { captureDocument, type PageCapture } from '../../lib/page/capture-document';
import { capturePage, capturePageInSlices } from '../../lib/page/capture-page';
import { voteByReadability } from '../../lib/page/vote-by-readability';
import { openPage, type OpenPage } from './open-frame';

const sentence = 'We collect your personal data when you use our services, and we tell you why.';

/** A page of some 300,000 nodes, elements and texts. */
const manyNodes = `<h1>Privacy policy</h1>${`<div class="row"><p>${sentence} <b>Why</b></p><ul><li>one</li></ul></div>`.repeat(30_000)}`;
const manyLinks = `<h1>Privacy policy</h1>${Array.from({ length: 100_000 }, (_, index) => `<a href="/p/${index}">Privacy ${index}</a> `).join('')}`;
const manyListedLinks = `<h1>Privacy policy</h1><ul>${Array.from({ length: 100_000 }, (_, index) => `<li><a href="/p/${index}">Place ${index}</a></li>`).join('')}</ul>`;
const longText = `<h1>Privacy policy</h1><p>${`${sentence} `.repeat(120_000)}</p>`;
const longWord = `<h1>Privacy policy</h1><p>${'personal'.repeat(1_200_000)}</p>`;
const manyRows = `<h1>Privacy policy</h1><table><tr><th>Data</th><th>Use</th></tr>${`<tr><td>${sentence}</td><td>Yes</td></tr>`.repeat(25_000)}</table>`;

const cases: readonly (readonly [string, string])[] = [
  ['300,000 nodes', manyNodes],
  ['100,000 links in one paragraph', manyLinks],
  ['100,000 links in a list', manyListedLinks],
  ['one text of 9 million characters', longText],
  ['one word of 9 million characters', longWord],
  ['a table of 25,000 rows', manyRows],
];

function readAtOnce(page: Document): PageCapture {
  const captured = capturePage(page);
  if (!captured.ok) throw new Error(captured.error.kind);
  return captured.value.capture;
}

async function openBody(html: string): Promise<OpenPage> {
  const page = await openPage('<body></body>');
  page.document.body.innerHTML = html;
  // Lays the page out, as it is when a reader clicks.
  void page.document.body.offsetHeight;
  return page;
}

/** What each step of the reading took at best of some runs, in milliseconds: the steps are the same each time, what disturbs them is not. */
function timeSteps(page: Document, runs: number): number[] {
  const best: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const steps = captureDocument(page, voteByReadability);
    for (let index = 0; ; index += 1) {
      const started = performance.now();
      const { done } = steps.next(false);
      best[index] = Math.min(best[index] ?? Number.POSITIVE_INFINITY, performance.now() - started);
      if (done === true) break;
    }
  }
  return best;
}

describe('a long page that is read in slices', () => {
  it.each(cases)('never holds its tab for 50 ms: %s', async (_name, html) => {
    const page = await openBody(html);
    // A slice ends with the first step after 12 ms, so that no step may take the other 38 of the 50. Without steps these pages take seconds.
    expect(Math.max(...timeSteps(page.document, 5))).toBeLessThan(38);
    page.close();
  }, 120_000);

  it('is read as it is without pauses, while the page goes on', async () => {
    const page = await openBody(`${manyNodes.slice(0, 1_000_000)}</div>`);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10);
    let slices = 0;
    const captured = await capturePageInSlices(page.document, () => (slices += 1));
    clearInterval(timer);
    expect(slices).toBeGreaterThan(1);
    expect(turns).toBeGreaterThan(0);
    expect(captured.ok && captured.value.capture).toEqual(readAtOnce(page.document));
    page.close();
  }, 60_000);
});

/** Reads with a pause after every step, and changes the page in the pause before step `at`, so often as `times` says. */
function readWhile(page: Document, change: () => void, at: number, times: number): ReturnType<typeof capturePage> {
  const steps = captureDocument(page, voteByReadability);
  let left = times;
  for (let step = 1, here = steps.next(false); ; step += 1) {
    if (here.done === true) return here.value;
    if (step % at === 0 && left > 0) {
      left -= 1;
      change();
    }
    here = steps.next(true);
  }
}

describe('a page that changes while it is read', () => {
  const rows = `<div class="row"><p>${sentence}</p></div>`.repeat(2000);

  it('under the walk is read anew, as it is then', async () => {
    const page = await openBody(`<main>${rows}</main>`);
    const captured = readWhile(page.document, () => (page.document.querySelector('main')!.innerHTML = `<h1>Privacy policy</h1>${rows}<p>New: ${sentence}</p>`), 5, 1);
    expect(captured.ok && captured.value.capture).toEqual(readAtOnce(page.document));
    expect(captured.ok && captured.value.capture.policy.text).toContain('New: ');
    page.close();
  });

  it('away from the walk is read on', async () => {
    const page = await openBody(`<main>${rows}</main><div id="clock">1</div>`);
    let ticks = 0;
    const captured = readWhile(page.document, () => (page.document.querySelector('#clock')!.textContent = String((ticks += 1))), 2, 1000);
    expect(ticks).toBeGreaterThan(5);
    expect(captured.ok && captured.value.capture.policy.text.split('\n').filter((line) => line === sentence).length).toBe(2000);
    page.close();
  });

  it('again and again says so, and comes to an end', async () => {
    const page = await openBody(`<main>${rows}</main>`);
    const rebuild = (): void => {
      page.document.querySelector('main')!.innerHTML = rows;
    };
    expect(readWhile(page.document, rebuild, 3, Number.POSITIVE_INFINITY)).toEqual({ ok: false, error: { kind: 'page-unreadable' } });
    page.close();
  });
});
