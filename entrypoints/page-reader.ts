import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePage } from '../lib/messaging/serve-page';
import type { OpenBar } from '../lib/page/bar/bar';
import type { RootVote } from '../lib/page/capture-document';
import { createPageReader } from '../lib/page/page-reader';
import { askBackground } from '../lib/platform/ask-background';
import { giveHeadStart } from '../lib/platform/head-start';
import { isAlive } from '../lib/platform/is-alive';
import { createRuntimeTransport } from '../lib/platform/runtime-transport';
import { findBar, findVote, takePlace } from '../lib/platform/take-place';
import { writeLog } from '../lib/platform/write-log';
import { failure, success } from '../lib/result';

function readBar(): OpenBar | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `entrypoints/page-bar.ts` is what leaves it
  return findBar() as OpenBar | undefined;
}

function readVote(): RootVote | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `entrypoints/page-vote.ts` is what leaves it
  return findVote() as RootVote | undefined;
}

// A plain script and no content script of WXT: that one announces itself to the page by a message and an event.
export default defineUnlistedScript(() => {
  if (!takePlace()) return;
  const transport = createRuntimeTransport();
  const ask = askBackground(transport);
  const reader = createPageReader(document, { findVote: readVote, findBar: readBar, actions: { ...ask.actions, isAlive } });
  // The reader is brought here to read, so it begins while the message that asks for it is still on its way.
  const capture = giveHeadStart(reader.capture);
  servePage(
    transport,
    {
      // Chromium lets scripts into the page around its viewer of PDF files, which holds no text.
      'page.capture': async () => (document.contentType === 'application/pdf' ? failure({ kind: 'page-restricted' }) : capture()),
      'page.draft': async () => success({ policy: await reader.draft() }),
      'page.paint': async (request) => {
        ask.remember(request);
        return reader.paint(request);
      },
      'page.show': async (request) => reader.show(request),
      'page.step': async (request) => reader.step(request),
      'page.look': async () => reader.look(),
      'page.grew': async (request) => reader.grew(request),
      'page.clear': async () => reader.clear(),
    },
    writeLog,
  );
});
