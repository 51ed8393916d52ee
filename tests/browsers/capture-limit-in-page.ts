import { capturePage } from '../../lib/page/capture-page';

// What `measure-capture.ts` runs inside a page: the capture of the extension beside the least that any reading of a page can do.

/** A bare pass over all text of the page that puts it together. */
function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) parts.push(node.nodeValue ?? '');
  return parts.join('\n').length;
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const capture = (): unknown => capturePage(document);

/** The first run of one of the two in this page, in milliseconds. */
function timeFirst(name: 'walk' | 'capture'): number {
  return time(name === 'walk' ? walkText : capture);
}

/** Rounds of both in turn after some that do not count, in milliseconds. A walk is so short that twenty are timed together. */
function timeWarm(rounds: number): { walk: number[]; capture: number[] } {
  const times = { walk: [] as number[], capture: [] as number[] };
  for (let round = -5; round < rounds; round += 1) {
    const walk = time(() => { for (let again = 0; again < 20; again += 1) walkText(); }) / 20;
    const captured = time(capture);
    if (round < 0) continue;
    times.walk.push(walk);
    times.capture.push(captured);
  }
  return times;
}

Object.assign(globalThis, { timeFirst, timeWarm });
