import { failure, success, type Result } from '../result';
import type { Captured, CaptureError, PageCapture, RootVote } from './capture-document';
import { captureInSlices } from './capture-in-slices';
import { copyBody } from './copy-body';
import { openDom } from './dom-reader';
import { isLonger } from './measure-growth';
import type { OpenMarks, PageMarks, PaintRequest, ShowRequest } from './page-marks';
import type { MarkStep } from './mark';
import type { TextMap } from './text-map';

/** What the marks of the page answer; nothing as long as what marks has not been brought to it. */
type MarksAnswer<K extends 'paint' | 'show'> = Promise<Awaited<ReturnType<PageMarks[K]>> | Result<never, { readonly kind: 'no-answer' }>>;

/** What one page's content script does. Offsets count in the text of the given hash; the maps back to the page stay here. */
export type PageReader = {
  /** Reads the page as it is now. `marked`: clauses are painted in it. `unsure`: what is policy would be told better with the vote, which has not been brought to the page. */
  readonly capture: () => Promise<Result<PageCapture & { readonly marked: boolean; readonly unsure: boolean }, CaptureError>>;
  readonly paint: (request: PaintRequest) => MarksAnswer<'paint'>;
  readonly show: (request: ShowRequest) => MarksAnswer<'show'>;
  /** Goes on to another marked clause; `marked` is false where there is no bar to do it. */
  readonly step: (request: { readonly step: MarkStep }) => Result<{ marked: boolean }, never>;
  /** Whether clauses are marked now. */
  readonly look: () => Result<{ marked: boolean }, never>;
  /** Whether the page has come to hold more of a policy than was read as the text of that hash. Costs nothing as long as nothing was added. */
  readonly grew: (request: { readonly textHash: string }) => Promise<Result<{ grown: boolean }, never>>;
  /** Takes away every mark and style sheet, and the bar. */
  readonly clear: () => Result<Record<string, never>, never>;
};

/** What is brought to the page only when it is needed: the vote on what is policy, and what marks. */
export type Brought = { readonly findVote?: () => RootVote | undefined; readonly findMarks?: () => OpenMarks | undefined };

/** The texts that the page was read as are kept for the last so many captures. */
const mostMaps = 3;

/** The reader of one page. Nothing happens before its first call. */
export function createPageReader(document: Document, brought?: Brought): PageReader {
  const dom = openDom(document);
  const maps = new Map<string, TextMap>();
  let marks: PageMarks | undefined;
  let growth: MutationObserver | undefined;
  let hasNew = false;

  /** The page as it is now; `onUnsure` is called where the vote was asked for in vain. */
  const read = (onUnsure?: () => void): Promise<Result<Captured, CaptureError>> =>
    captureInSlices(
      document,
      brought?.findVote?.() ??
        ((_dom, body) => {
          // A page that is too large to be voted on need not wait for the vote.
          if (copyBody(dom, body) !== undefined) onUnsure?.();
          return null;
        }),
    );

  /** From now on until something is added to the page, but no longer. */
  const awaitGrowth = (): void => {
    const view = dom.defaultView(document);
    const body = dom.body(document);
    growth?.disconnect();
    hasNew = false;
    if (view === null || body === null) return;
    growth = new view.MutationObserver((_records, observer) => {
      hasNew = true;
      observer.disconnect();
    });
    growth.observe(body, { childList: true, subtree: true });
  };

  const keep = (captured: Result<Captured, CaptureError>): typeof captured => {
    if (captured.ok) {
      const { map } = captured.value;
      maps.delete(map.textHash);
      maps.set(map.textHash, map);
      for (const hash of [...maps.keys()].slice(0, -mostMaps)) maps.delete(hash);
    }
    return captured;
  };

  /** Not kept: what the reader has on the card must not be forgotten for it. */
  const hasGrown = async (known: TextMap): Promise<boolean> => {
    const fresh = await read();
    return fresh.ok && isLonger(fresh.value.map, known);
  };

  const readAnew = async (): Promise<TextMap | undefined> => {
    const captured = keep(await read());
    return captured.ok ? captured.value.map : undefined;
  };

  const openMarks = (): PageMarks | undefined => (marks ??= brought?.findMarks?.()?.({ dom, find: (textHash) => maps.get(textHash), readAnew, hasGrown, hasNew: () => hasNew }));

  const isMarked = (): boolean => marks?.isMarked() ?? false;

  return {
    capture: async () => {
      awaitGrowth();
      let unsure = false;
      const captured = keep(await read(() => (unsure = true)));
      return captured.ok ? success({ ...captured.value.capture, marked: isMarked(), unsure }) : captured;
    },

    paint: async (request) => openMarks()?.paint(request) ?? failure({ kind: 'no-answer' }),

    show: async (request) => openMarks()?.show(request) ?? failure({ kind: 'no-answer' }),

    step: (request) => marks?.step(request) ?? success({ marked: false }),

    look: () => success({ marked: isMarked() }),

    grew: async ({ textHash }) => {
      const known = maps.get(textHash);
      if (known === undefined || !hasNew) return success({ grown: false });
      awaitGrowth();
      return success({ grown: await hasGrown(known) });
    },

    clear: () => {
      marks?.clear();
      return success({});
    },
  };
}
