import { capturePage } from '../../lib/page/capture-page';
import { describeCaptured, type CapturedPage } from './describe-captured';

// What `capture-pages.ts` runs inside a page: the code of the extension, without the extension around it.

/** Reads the page in which this runs. */
function captureHere(): CapturedPage {
  const captured = capturePage(document);
  return captured.ok ? describeCaptured(captured.value, true) : { error: captured.error.kind, title: '', language: '', links: 0, blocks: [], unseen: [] };
}

Object.assign(globalThis, { captureHere });
