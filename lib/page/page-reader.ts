import type { PolicyText } from '../policy/policy-text';
import { failure, success, type Result } from '../result';
import type { Span } from '../text/span';
import { anchorSpan, findMovedSpan, type Anchor } from './anchor-span';
import type { Bar, BarActions, OpenBar } from './bar/bar';
import type { Captured, CaptureError, PageCapture, RootVote } from './capture-document';
import { captureInSlices, type DraftListener } from './capture-in-slices';
import { chooseFirst, chooseNear } from './choose-near';
import { copyBody } from './copy-body';
import { openDom } from './dom-reader';
import { isLonger } from './measure-growth';
import { waitForFrame, waitForTask } from './wait-for-frame';
import type { Anchoring, Mark, MarkStep, Shortcuts } from './mark';
import { createPainter, type PaintError } from './paint-marks';
import { placeMarks, type PlacedMark } from './place-marks';
import { readLayers } from './read-layers';
import { readTone } from './read-page-tone';
import { scrollToRanges } from './show-span';
import { surveyMarks } from './survey-marks';
import { isIntact, readRanges, type TextMap } from './text-map';

/** Clauses to be marked. `focus`: the keyboard goes to the bar, since it was opened from the keyboard. */
export type PaintRequest = { readonly textHash: string; readonly marks: readonly Mark[]; readonly shortcuts: Shortcuts; readonly focus: boolean };

/** What one page's content script does. Offsets count in the text of the given hash; the maps back to the page stay here. */
export type PageReader = {
  /** Reads the page as it is now. `marked`: clauses are painted in it. `unsure`: what is policy would be told better with the vote, which has not been brought to the page. */
  readonly capture: () => Promise<Result<PageCapture & { readonly marked: boolean; readonly unsure: boolean }, CaptureError>>;
  /** The policy that is being captured, as soon as it is known but for what people see of it; null where nothing is being captured, or is known for sure already. */
  readonly draft: () => Promise<PolicyText | null>;
  /** Marks clauses by kind, in place of all marks before, and opens the bar. `page-changed`: the text of that hash is no longer known here. */
  readonly paint: (request: PaintRequest) => Promise<Result<{ painted: number; lost: number }, PaintError | { readonly kind: 'page-changed' }>>;
  /** Scrolls to a quote and marks it. `closed`: it stands in a part that is not open; the nearest part that is seen comes into view. */
  readonly show: (request: Span & { readonly textHash: string; readonly text: string }) => Promise<Result<{ anchoring: Anchoring; closed: boolean }, PaintError>>;
  /** Goes on to another marked clause; `marked` is false where there is no bar to do it. */
  readonly step: (request: { readonly step: MarkStep }) => Result<{ marked: boolean }, never>;
  /** Whether clauses are marked now. */
  readonly look: () => Result<{ marked: boolean }, never>;
  /** Whether the page has come to hold more of a policy than was read as the text of that hash. Costs nothing as long as nothing was added. */
  readonly grew: (request: { readonly textHash: string }) => Promise<Result<{ grown: boolean }, never>>;
  /** Takes away every mark and style sheet, and the bar. */
  readonly clear: () => Result<Record<string, never>, never>;
};

/** What is brought to the page only when it is needed: the vote on what is policy, what builds the bar; and the bar's way to the background. */
export type Brought = { readonly findVote?: () => RootVote | undefined; readonly findBar: () => OpenBar | undefined; readonly actions: BarActions };

/** The texts that the page was read as are kept for the last so many captures. */
const mostMaps = 3;

/** The reader of one page. Nothing happens before its first call. With nothing brought there are marks and no bar. */
export function createPageReader(document: Document, brought?: Brought): PageReader {
  const dom = openDom(document);
  const painter = createPainter(dom);
  const maps = new Map<string, TextMap>();
  let bar: Bar | undefined;
  let growth: MutationObserver | undefined;
  let hasNew = false;
  let drafting: Promise<PolicyText | null> = Promise.resolve(null);

  /** The page as it is now; `onUnsure` is called where the vote was asked for in vain. */
  const read = (onUnsure?: () => void, onDraft?: DraftListener): Promise<Result<Captured, CaptureError>> =>
    captureInSlices(
      document,
      brought?.findVote?.() ??
        ((_dom, body) => {
          // A page that is too large to be voted on need not wait for the vote.
          if (copyBody(dom, body) !== undefined) onUnsure?.();
          return null;
        }),
      undefined,
      onDraft,
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

  /** The page read anew, in slices and once at most for each use. */
  const createRecapture = (): (() => Promise<TextMap | undefined>) => {
    let map: Promise<TextMap | undefined> | undefined;
    return () => {
      map ??= read().then((captured) => {
        const kept = keep(captured);
        return kept.ok ? kept.value.map : undefined;
      });
      return map;
    };
  };

  /** Not kept: what the reader has on the card must not be forgotten for it. */
  const hasGrown = async (known: TextMap): Promise<boolean> => {
    const fresh = await read();
    return fresh.ok && isLonger(fresh.value.map, known);
  };

  const paintPlaced = (placed: readonly PlacedMark[]): ReturnType<typeof painter.paint> => painter.paint(placed.map(({ mark, ranges }) => ({ layers: readLayers(mark), ranges })), readTone(dom, placed.flatMap(({ ranges }) => ranges[0] ?? [])));

  const isMarked = (): boolean => painter.isPainted() || bar !== undefined;

  return {
    capture: async () => {
      awaitGrowth();
      let unsure = false;
      let giveDraft: (draft: PolicyText | null) => void = ignore;
      drafting = new Promise((resolve) => (giveDraft = resolve));
      // What the vote is still to decide would be thought about in vain.
      const reading = read(() => (unsure = true), (draft) => giveDraft(unsure ? null : draft));
      const captured = keep(await reading.finally(() => giveDraft(null)));
      drafting = Promise.resolve(null);
      return captured.ok ? success({ ...captured.value.capture, marked: isMarked(), unsure }) : captured;
    },

    draft: () => drafting,

    paint: async ({ textHash, marks, shortcuts, focus }) => {
      const recapture = createRecapture();
      if (!maps.has(textHash)) await recapture();
      const map = maps.get(textHash);
      if (map === undefined) return failure({ kind: 'page-changed' });
      // What the reader looks at is marked first; the rest, and the bar, when that is on the screen.
      const { first, end } = chooseFirst(dom, map, marks);
      const early = await placeMarks(dom, map, marks.slice(first, end), recapture);
      const seen = early.filter(isFound);
      const painted = paintPlaced(seen);
      if (!painted.ok) return painted;
      const openBar = brought?.findBar();
      if (early.length < marks.length || openBar !== undefined) await waitForFrame(dom);
      const placed = early.length === marks.length ? early : await placeMarks(dom, map, marks, recapture, marks.map((_, index) => early[index - first]));
      const found = placed.filter(isFound);
      // The bar paints what is near by itself, in the same frame in which it comes.
      if (openBar === undefined && found.length !== seen.length) paintPlaced(chooseNear(dom, found));
      if (brought !== undefined && openBar !== undefined) {
        const survey = await surveyMarks(dom, placed);
        // In a task of its own, where there was much to be placed.
        if (early.length < marks.length) await waitForTask();
        const isRepeated = bar !== undefined;
        bar?.replace();
        bar = openBar({ dom, painter, placed, survey, placeAgain: (before) => placeMarks(dom, map, marks, createRecapture(), before), isChanged: hasNew, hasGrown: () => hasGrown(map), actions: brought.actions, shortcuts, onClose: () => (bar = undefined) });
        if (focus && !isRepeated) bar.focus();
      }
      return success({ painted: found.length, lost: placed.length - found.length });
    },

    show: async ({ start, end, text, textHash }) => {
      const known = maps.get(textHash);
      const map = known?.text.slice(start, end) === text ? known : undefined;
      const isHere = map !== undefined && isIntact(dom, map, { start, end });
      const fresh = isHere ? undefined : await createRecapture()();
      const anchor = map !== undefined ? anchorSpan(dom, map, { start, end }, () => fresh) : anchorText({ start, end }, text, textHash, fresh);
      const ranges = anchor.anchoring === 'lost' ? [] : readRanges(dom, anchor.map, anchor.span);
      const shown = painter.show(ranges, readTone(dom, ranges.slice(0, 1)));
      if (!shown.ok) return shown;
      if (ranges.length === 0) return success({ anchoring: 'lost', closed: false });
      bar?.select({ start, end });
      const isSeen = scrollToRanges(dom, ranges, bar?.readInsets());
      painter.flash();
      return success({ anchoring: anchor.anchoring, closed: !isSeen });
    },

    step: ({ step }) => {
      bar?.step(step);
      return success({ marked: bar !== undefined });
    },

    look: () => success({ marked: isMarked() }),

    grew: async ({ textHash }) => {
      const known = maps.get(textHash);
      if (known === undefined || !hasNew) return success({ grown: false });
      awaitGrowth();
      return success({ grown: await hasGrown(known) });
    },

    clear: () => {
      bar?.close();
      painter.clear();
      return success({});
    },
  };
}

/** Until it is known who waits. */
function ignore(): void {}

function isFound({ ranges }: PlacedMark): boolean {
  return ranges.length > 0;
}

/** Where a quote of a text that is no longer known here stands in the page as it is now. */
function anchorText(span: Span, text: string, textHash: string, fresh: TextMap | undefined): Anchor {
  if (fresh === undefined) return { anchoring: 'lost' };
  if (fresh.textHash === textHash && fresh.text.slice(span.start, span.end) === text) return { anchoring: 'anchored', map: fresh, span };
  const found = findMovedSpan({ text: '' }, fresh, span, text, true);
  return found === undefined ? { anchoring: 'lost' } : { anchoring: 'moved', map: fresh, span: found };
}
