import type { Analysis } from '../../lib/answers/analysis';
import type { MessageError, ResponseOf } from '../../lib/messaging/protocol';
import type { Shortcuts } from '../../lib/page/mark';
import { failure, type Result } from '../../lib/result';
import type { Settings } from '../../lib/summary/settings';
import { buildMarks } from './build-marks';
import type { ReadingParts, TabReader } from './read-tab';

/** What the marking of a page needs of the browser. */
export type MarkingParts = Pick<ReadingParts, 'callPage'> & {
  readonly tabs: TabReader;
  readonly readSettings: () => Promise<Settings>;
  /** The keys of the commands, by the names that the manifest gives them. */
  readonly readKeys: () => Promise<ReadonlyMap<string, string>>;
};

/** Marks the clauses of pages. */
export type PageMarker = {
  /** Marks what an analysis found in the tab's page. `focus`: the keyboard goes to the bar. */
  readonly paint: (tabId: number, analysis: Analysis, focus: boolean) => Promise<Result<ResponseOf<'page.paint'>, MessageError>>;
  /** Reads the tab's page as it is now, and marks it; `page-changed` where no policy in English is in it. */
  readonly readAndPaint: (tabId: number, focus: boolean) => Promise<Result<ResponseOf<'page.paint'>, MessageError>>;
};

function chooseShortcuts(keys: ReadonlyMap<string, string>): Shortcuts {
  const keyOf = (name: string): string => keys.get(name) ?? '';
  return { toggle: keyOf('toggle-marks'), next: keyOf('next-mark'), previous: keyOf('previous-mark'), same: keyOf('next-mark-of-kind'), clear: keyOf('clear-marks') };
}

/** A marker of the pages of this browser. */
export function createPageMarker({ tabs, callPage, readKeys, readSettings }: MarkingParts): PageMarker {
  const paint: PageMarker['paint'] = async (tabId, analysis, focus) =>
    callPage(tabId, 'page.paint', { tabId, textHash: analysis.policy.textHash, marks: buildMarks(analysis, (await readSettings()).hiddenKinds), shortcuts: chooseShortcuts(await readKeys()), focus });
  return {
    paint,
    async readAndPaint(tabId, focus) {
      const captured = await tabs.capture(tabId);
      if (!captured.ok) return captured;
      const analysis = await tabs.analyze(captured.value.policy, false);
      return analysis.isPolicy === 'no' || analysis.clauses.length === 0 ? failure({ kind: 'page-changed' }) : paint(tabId, analysis, focus);
    },
  };
}
