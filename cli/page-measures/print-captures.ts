import { capturePage } from '../../lib/page/capture-page';
import { startCapturingBrowser } from '../../tests/browsers/capture-pages';
import { describeCaptured, type CapturedPage } from '../../tests/browsers/describe-captured';
import { findChromium } from '../../tests/browsers/find-browser';
import { openHtml } from '../open-html';
import { compareCaptures, unexplained, type CaptureDifference } from './compare-captures';

/** A page as it was saved, and the address under which it is shown. */
export type SavedPage = { readonly page: string; readonly html: string; readonly url: string };

function captureHere({ html, url }: SavedPage): CapturedPage {
  const captured = capturePage(openHtml(html, url));
  return captured.ok ? describeCaptured(captured.value, false) : { error: captured.error.kind, title: '', language: '', links: 0, blocks: [], unseen: [] };
}

/** One line for all differences of one kind: where, what, why, and in how many blocks. */
function groupDifferences(differences: readonly CaptureDifference[]): string[] {
  const groups = new Map<string, { count: number; text: string }>();
  for (const { where, what, why, text } of differences) {
    const key = `${where}: ${what} – ${why}`;
    const known = groups.get(key);
    groups.set(key, { count: (known?.count ?? 0) + 1, text: known?.text ?? text });
  }
  return [...groups].map(([key, { count, text }]) => `  ${count} × ${key}, first in "${text.slice(0, 60)}"`);
}

/** Prints for each page whether a real Chromium reads the same text out of it as the command line, and every difference with its reason. */
export async function printCaptures(pages: readonly SavedPage[]): Promise<void> {
  console.log('\nread in Chromium and on the command line');
  if (findChromium() === undefined) {
    console.log('  not compared: no Chromium is installed');
    return;
  }
  const browser = await startCapturingBrowser();
  let same = 0;
  let open = 0;
  try {
    for (const saved of pages) {
      const { isSameText, blocks, closedInBrowser, differences } = compareCaptures(await browser.capture(saved.html, saved.url), captureHere(saved));
      same += isSameText ? 1 : 0;
      open += differences.filter(({ why }) => why === unexplained).length;
      console.log(`${saved.page.padEnd(24)} ${isSameText ? 'same text' : 'OTHER TEXT'}, ${blocks} blocks, ${closedInBrowser} closed`);
      for (const line of groupDifferences(differences)) console.log(line);
    }
  } finally {
    await browser.close();
  }
  console.log(`all ${pages.length}: the same text on ${same}, ${open} differences without an explanation`);
}
