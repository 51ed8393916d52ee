import { captureInSlices } from '../../lib/page/capture-in-slices';
import { voteByReadability } from '../../lib/page/vote-by-readability';

// What `measure-capture.ts` runs inside a page: the capture of the extension beside the least that any reading of a page can do.

/** A bare pass over all text of the page that puts it together. */
function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) parts.push(node.nodeValue ?? '');
  return parts.join('\n').length;
}

/** The same pass, and of each text the three styles without which nobody knows whether its letters are seen: what no capture that judges this can do without. */
function walkStyles(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  let unseen = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    parts.push(text);
    if (node.parentElement === null || text.trim() === '') continue;
    const { opacity, fontSize, webkitTextFillColor } = getComputedStyle(node.parentElement);
    if (opacity === '0' || fontSize === '0px' || webkitTextFillColor === 'rgba(0, 0, 0, 0)') unseen += 1;
  }
  return parts.join('\n').length - unseen;
}

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** As the extension does it: the browser itself hashes the text. */
const capture = async (): Promise<unknown> => captureInSlices(document, voteByReadability);

/** The first run of one of the two in this page, in milliseconds. */
async function timeFirst(name: 'walk' | 'capture'): Promise<number> {
  return time(name === 'walk' ? walkText : capture);
}

/** Rounds of all three in turn after some that do not count, in milliseconds. A walk is so short that twenty are timed together. */
async function timeWarm(rounds: number): Promise<Record<'walk' | 'styles' | 'capture', number[]>> {
  const times = { walk: [] as number[], styles: [] as number[], capture: [] as number[] };
  for (let round = -5; round < rounds; round += 1) {
    const walk = (await time(() => { for (let again = 0; again < 20; again += 1) walkText(); })) / 20;
    const styles = (await time(() => { for (let again = 0; again < 5; again += 1) walkStyles(); })) / 5;
    const captured = await time(capture);
    if (round < 0) continue;
    times.walk.push(walk);
    times.styles.push(styles);
    times.capture.push(captured);
  }
  return times;
}

Object.assign(globalThis, { timeFirst, timeWarm });
