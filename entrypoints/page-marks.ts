import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OpenBar } from '../lib/page/bar/bar';
import { createPageMarks, type OpenMarks } from '../lib/page/page-marks';
import { askBackground } from '../lib/platform/ask-background';
import { isAlive } from '../lib/platform/is-alive';
import { createRuntimeTransport } from '../lib/platform/runtime-transport';
import { findBar, leaveMarks } from '../lib/platform/take-place';

function readBar(): OpenBar | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `entrypoints/page-bar.ts` is what leaves it
  return findBar() as OpenBar | undefined;
}

const openMarks: OpenMarks = (texts) => {
  const ask = askBackground(createRuntimeTransport());
  const marks = createPageMarks(texts, { findBar: readBar, actions: { ...ask.actions, isAlive } });
  return {
    ...marks,
    paint: async (request) => {
      ask.remember(request);
      return marks.paint(request);
    },
  };
};

// Brought to a page when a clause is to be shown or marked; the reader there finds it.
export default defineUnlistedScript(() => leaveMarks(openMarks));
