import type { Bar, BarActions } from '../../lib/page/bar/bar';
import { openBar } from '../../lib/page/bar/open-bar';
import type { Mark } from '../../lib/page/mark';
import { createPageMarks } from '../../lib/page/page-marks';
import { createPageReader, type PageReader } from '../../lib/page/page-reader';
import type { LabelGroup } from '../../lib/taxonomy/label-groups';
import type { LabelName, Stance } from '../../lib/taxonomy/labels';
import { openPage, type OpenPage } from './open-frame';

/** A clause of a page as it is to be marked. */
export type Clause = { readonly text: string; readonly label: LabelName; readonly stance?: Stance; readonly also?: LabelName };

/** What became of the bar's way to the background. */
export type Asked = { again: number; explained: number; alive: boolean; questions: string[]; opensCard: boolean; printed: LabelGroup[][]; opensPrintout: boolean };

/** A page whose clauses are marked, with its bar. */
export type MarkedPage = {
  readonly page: OpenPage;
  readonly reader: PageReader;
  readonly asked: Asked;
  /** Reads and marks the page as it is now. `meanwhile`: what a script of the page does between the two. */
  readonly mark: (focus?: boolean, meanwhile?: (page: OpenPage) => void) => Promise<{ painted: number; lost: number }>;
  readonly bar: () => Bar;
  readonly close: () => void;
};

/** Opens HTML as a page, and marks the clauses that it holds. `grow`: what a script of the page does before it is read. */
export async function openMarked(html: string, clauses: readonly Clause[], grow?: (page: OpenPage) => Promise<void> | void): Promise<MarkedPage> {
  const page = await openPage(html);
  await grow?.(page);
  const asked: Asked = { again: 0, explained: 0, alive: true, questions: [], opensCard: true, printed: [], opensPrintout: true };
  let bar: Bar | undefined;
  const actions: BarActions = {
    readAgain: async () => {
      asked.again += 1;
      await mark();
      return true;
    },
    explain: async () => {
      asked.explained += 1;
      return ['weighty'];
    },
    showQuestion: async (question) => {
      asked.questions.push(question);
      return asked.opensCard;
    },
    openMarked: async (hidden) => {
      asked.printed.push([...hidden]);
      return asked.opensPrintout;
    },
    isAlive: () => asked.alive,
  };
  const reader = createPageReader(page.document, { findMarks: () => (texts) => createPageMarks(texts, { findBar: () => (parts) => (bar = openBar(parts)), actions }) });
  const mark = async (focus = false, meanwhile?: (page: OpenPage) => void): Promise<{ painted: number; lost: number }> => {
    const captured = await reader.capture();
    if (!captured.ok) throw new Error(captured.error.kind);
    const { text, textHash } = captured.value.policy;
    const marks: Mark[] = clauses.flatMap(({ text: words, label, stance = 'says', also }) => {
      const start = text.indexOf(words);
      const labels = [{ label, stance }, ...(also === undefined ? [] : [{ label: also, stance: 'says' as const }])];
      return start < 0 ? [] : [{ start, end: start + words.length, labels, why: [{ rule: 'The clause says so', words: ['so'] }], questions: ['sell.data' as const] }];
    });
    meanwhile?.(page);
    // Mutations are told after the task in which they happen.
    if (meanwhile !== undefined) await wait(0);
    const painted = await reader.paint({ tabId: 0, textHash, marks, shortcuts: { toggle: 'Alt+Shift+L', next: 'Alt+Shift+.', previous: 'Alt+Shift+,', same: '', clear: '' }, focus });
    if (!painted.ok) throw new Error(painted.error.kind);
    return painted.value;
  };
  await mark();
  return {
    page,
    reader,
    asked,
    mark,
    bar: () => {
      if (bar === undefined) throw new Error('there is no bar');
      return bar;
    },
    close: () => {
      reader.clear();
      page.close();
    },
  };
}

/** What the highlights of a page mark: the texts under each name, the shown quote aside. */
export function readMarked({ window }: OpenPage): Record<string, string[]> {
  const entries = [...window.CSS.highlights].filter(([name]) => name.startsWith('clauselight-') && name !== 'clauselight-shown');
  return Object.fromEntries(entries.map(([name, highlight]) => [name, [...highlight].map((range) => (range instanceof window.Range ? range.toString() : ''))]));
}

/** The texts of all marks, sorted, each once. */
export function listMarkedTexts(page: OpenPage): string[] {
  return [...new Set(Object.values(readMarked(page)).flat())].sort();
}

/** Waits for so many milliseconds. */
export async function wait(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
