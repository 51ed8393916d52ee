import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageProtocol } from '../lib/messaging/page-protocol';
import { serve } from '../lib/messaging/serve';
import { setJitless } from '../lib/messaging/set-jitless';
import { createPageReader } from '../lib/page/page-reader';
import { giveHeadStart } from '../lib/platform/head-start';
import { createRuntimeTransport } from '../lib/platform/runtime-transport';
import { takePlace } from '../lib/platform/take-place';
import { writeLog } from '../lib/platform/write-log';
import { failure } from '../lib/result';

// A plain script and no content script of WXT: that one announces itself to the page by a message and an event.
export default defineUnlistedScript(() => {
  if (!takePlace()) return;
  setJitless();
  const reader = createPageReader(document);
  // The reader is brought here to read, so it begins while the message that asks for it is still on its way.
  const capture = giveHeadStart(reader.capture);
  serve<'background'>(
    createRuntimeTransport(),
    pageProtocol,
    {
      // Chromium lets scripts into the page around its viewer of PDF files, which holds no text.
      'page.capture': async () => (document.contentType === 'application/pdf' ? failure({ kind: 'page-restricted' }) : capture()),
      'page.paint': async (request) => reader.paint(request),
      'page.show': async (request) => reader.show(request),
      'page.clear': async () => reader.clear(),
    },
    writeLog,
  );
});
