import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePage } from '../lib/messaging/serve-page';
import type { RootVote } from '../lib/page/capture-document';
import type { OpenMarks } from '../lib/page/page-marks';
import { createPageReader } from '../lib/page/page-reader';
import { giveHeadStart } from '../lib/platform/head-start';
import { createRuntimeTransport } from '../lib/platform/runtime-transport';
import { findMarks, findVote, takePlace } from '../lib/platform/take-place';
import { writeLog } from '../lib/platform/write-log';
import { failure } from '../lib/result';

function readMarks(): OpenMarks | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `entrypoints/page-marks.ts` is what leaves it
  return findMarks() as OpenMarks | undefined;
}

function readVote(): RootVote | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `entrypoints/page-vote.ts` is what leaves it
  return findVote() as RootVote | undefined;
}

// A plain script and no content script of WXT: that one announces itself to the page by a message and an event.
export default defineUnlistedScript(() => {
  if (!takePlace()) return;
  const reader = createPageReader(document, { findVote: readVote, findMarks: readMarks });
  // The reader is brought here to read, so it begins while the message that asks for it is still on its way.
  const capture = giveHeadStart(reader.capture);
  servePage(
    createRuntimeTransport(),
    {
      // Chromium lets scripts into the page around its viewer of PDF files, which holds no text.
      'page.capture': async () => (document.contentType === 'application/pdf' ? failure({ kind: 'page-restricted' }) : capture()),
      'page.paint': async (request) => reader.paint(request),
      'page.show': async (request) => reader.show(request),
      'page.step': async (request) => reader.step(request),
      'page.look': async () => reader.look(),
      'page.grew': async (request) => reader.grew(request),
      'page.clear': async () => reader.clear(),
    },
    writeLog,
  );
});
