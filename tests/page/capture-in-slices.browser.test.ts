import { describe, expect, it } from 'vitest';
import { captureDocument, type PageCapture } from '../../lib/page/capture-document';
import { captureInSlices } from '../../lib/page/capture-in-slices';
import { capturePage } from '../../lib/page/capture-page';
import { voteByReadability } from '../../lib/page/vote-by-readability';
import { timeSteps } from '../browsers/time-steps';
import { openPage, type OpenPage } from './open-frame';

const sentence = 'We collect your personal data when you use our services, and we tell you why.';

type Shape = readonly [name: string, write: (size: number) => string];

/** Pages of the sizes that are promised to be read or refused without a frozen tab; `size` 1 is the promised one. */
const shapes: readonly Shape[] = [
  ['300,000 nodes', (size) => `<h1>Privacy policy</h1>${`<div class="row"><p>${sentence} <b>Why</b></p><ul><li>one</li></ul></div>`.repeat(30_000 * size)}`],
  ['100,000 links in one paragraph', (size) => `<h1>Privacy policy</h1>${Array.from({ length: 100_000 * size }, (_, index) => `<a href="/p/${index}">Privacy ${index}</a> `).join('')}`],
  ['100,000 links in a list', (size) => `<h1>Privacy policy</h1><ul>${Array.from({ length: 100_000 * size }, (_, index) => `<li><a href="/p/${index}">Place ${index}</a></li>`).join('')}</ul>`],
  ['one text of 9 million characters', (size) => `<h1>Privacy policy</h1><p>${`${sentence} `.repeat(115_000 * size)}</p>`],
  ['one word of 9 million characters', (size) => `<h1>Privacy policy</h1><p>${'personal'.repeat(1_200_000 * size)}</p>`],
  ['one word with 400,000 signs of no width in it', (size) => `<h1>Privacy policy</h1><p>${'we\u200b'.repeat(400_000 * size)}</p>`],
  ['a table of 25,000 rows', (size) => `<h1>Privacy policy</h1><table><tr><th>Data</th><th>Use</th></tr>${`<tr><td>${sentence}</td><td>Yes</td></tr>`.repeat(25_000 * size)}</table>`],
  ['30,000 parts that are closed', (size) => `<h1>Privacy policy</h1>${`<details><summary>Why</summary><p>${sentence}</p></details>`.repeat(30_000 * size)}`],
];

/** Of pages that are nested deep the time is not only ours: the browser itself asks every element around. */
const cases: readonly Shape[] = [
  ...shapes,
  ['a title of 4.8 million signs, a third of which have no width', () => `<title>${'we\u200b'.repeat(1_600_000)}</title><h1>Privacy policy</h1><p>${sentence}</p>`],
  ['one text of 10 megabytes', () => `<p>${'personal data '.repeat(749_000)}</p>`],
  ['1.5 megabytes of which Readability is asked', () => `<script type="application/json">${'{"a": 1}, '.repeat(150_000)}</script><ul>${'<li><a href="/x">one two</a></li>'.repeat(140)}</ul>`],
];

const manyNodes = shapes[0]![1](1);

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

type Timed = { readonly steps: readonly number[]; readonly votes: number };

/** What each step of the reading took, and how often Readability was asked. */
function timeReading(page: Document, runs: number, shortEnoughMs = 0): Timed {
  let votes = 0;
  const vote: typeof voteByReadability = (dom, body) => {
    votes += 1;
    return voteByReadability(dom, body);
  };
  return { steps: timeSteps(page, vote, runs, shortEnoughMs), votes };
}

const momentMs = 30;
const longestStepMs = 38;
/** On a busy machine it takes a while until each step was undisturbed once. */
const mostRuns = 20;

describe('a long page that is read in slices', () => {
  it.each(cases)('never holds its tab for 50 ms: %s', async (_name, write) => {
    const page = await openBody(write(1));
    // A slice ends with the first step after 12 ms, so that no step may take the other 38 of the 50. Without steps these pages take seconds.
    const { steps } = timeReading(page.document, mostRuns, longestStepMs);
    expect(Math.max(...steps)).toBeLessThan(longestStepMs);
    page.close();
  }, 120_000);

  it('is one that Readability was asked about, where the others cannot tell', async () => {
    const page = await openBody(cases.at(-1)![1](1));
    expect(timeReading(page.document, 1).votes).toBe(1);
    page.close();
  });

  it.each(shapes)('takes time linear in the page: %s', async (_name, write) => {
    const time = async (size: number): Promise<number> => {
      const page = await openBody(write(size));
      const { steps } = timeReading(page.document, 3);
      page.close();
      return steps.reduce((sum, ms) => sum + ms, 0);
    };
    // Eight times the page may take eight times as long; twice that is left to a busy machine and its caches, and a moment besides. Quadratic would be 64, and so every time.
    const isLinear = async (): Promise<boolean> => {
      const small = await time(0.04);
      return (await time(0.32)) < small * 8 * 2 + momentMs;
    };
    expect((await isLinear()) || (await isLinear()) || (await isLinear())).toBe(true);
  }, 120_000);

  it('is read as it is without pauses, while the page goes on', async () => {
    const page = await openBody(`${manyNodes.slice(0, 1_000_000)}</div>`);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 10);
    let slices = 0;
    const captured = await captureInSlices(page.document, voteByReadability, () => (slices += 1));
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
