import { spokenLanguage } from '../words/words';
import { bringScript, readerFiles } from './bring-script';
import { browser } from './browser';
import { wordsFilesOf } from './language';
import type { Outgoing } from '../messaging/transport';
import { createTabTransport } from './runtime-transport';

/**
 * What is brought into a page: the reader, the vote for a page of which it is unsure, the marks for a page in which a clause is shown or marked, and the bar
 * (with the marks) for a page whose clauses are all marked.
 */
export type PagePart = 'reader' | 'vote' | 'marks' | 'bar';

/** The way into the page of a tab, open only after a click on the toolbar button (`activeTab`). */
export type PageDoor = {
  /** Brings one part into the page; false where the browser does not allow it. A second one does nothing. */
  readonly inject: (tabId: number, part: PagePart) => Promise<boolean>;
  readonly isOpen: (tabId: number) => Promise<boolean>;
  readonly transportTo: (tabId: number) => Outgoing;
};

/** The files that WXT builds from `entrypoints/page-*.ts`; the bar comes with the words of the language that is spoken. */
function listFiles(part: PagePart): readonly string[] {
  if (part === 'reader') return readerFiles;
  return part === 'bar' ? ['/page-marks.js', ...wordsFilesOf(spokenLanguage()), '/page-bar.js'] : [`/page-${part}.js`];
}

/**
 * The door of this browser. `whileWaiting` is called whenever a script or a message is on its way to a page: the background has nothing to do until the
 * answer is there.
 */
export function createPageDoor(whileWaiting: () => void): PageDoor {
  return {
    inject(tabId, part) {
      const injecting = bringScript(tabId, listFiles(part));
      whileWaiting();
      return injecting;
    },
    async isOpen(tabId) {
      try {
        await browser.tabs.get(tabId);
        return true;
      } catch {
        return false;
      }
    },
    transportTo: (tabId) => ({
      send(message) {
        const answer = createTabTransport(tabId).send(message);
        whileWaiting();
        return answer;
      },
    }),
  };
}
