import { failure, success, type Result } from '../result';
import type { Span } from '../text/span';
import { anchorSpan, findMovedSpan, type Anchor } from './anchor-span';
import type { Bar, BarActions, OpenBar } from './bar/bar';
import { chooseFirst, chooseNear } from './choose-near';
import type { DomReader } from './dom-reader';
import type { Anchoring, Mark, MarkStep, Shortcuts } from './mark';
import { createPainter, type PaintError } from './paint-marks';
import { placeMarks, type PlacedMark } from './place-marks';
import { readLayers } from './read-layers';
import { readTone } from './read-page-tone';
import { scrollToRanges } from './show-span';
import { surveyMarks } from './survey-marks';
import { isIntact, readRanges, type TextMap } from './text-map';
import { waitForFrame, waitForTask } from './wait-for-frame';

/** Clauses to be marked. `tabId`: by which the page names itself to the background. `focus`: the keyboard goes to the bar, since it was opened from the keyboard. */
export type PaintRequest = { readonly tabId: number; readonly textHash: string; readonly marks: readonly Mark[]; readonly shortcuts: Shortcuts; readonly focus: boolean };

/** A quote of the text of that hash. */
export type ShowRequest = Span & { readonly textHash: string; readonly text: string };

/** What the reader of a page knows of it, for its marks. */
export type PageTexts = {
  readonly dom: DomReader;
  /** A text as which the page was read, if it is still known. */
  readonly find: (textHash: string) => TextMap | undefined;
  /** Reads the page as it is now, in slices. What it gives is known from then on. */
  readonly readAnew: () => Promise<TextMap | undefined>;
  /** Whether the page has come to hold more of its policy than the text; it is read anew for that. */
  readonly hasGrown: (known: TextMap) => Promise<boolean>;
  /** Something was added to the page since it was last read. */
  readonly hasNew: () => boolean;
};

/** The marks of one page. Offsets count in the text of the given hash. */
export type PageMarks = {
  /** Marks clauses by kind, in place of all marks before, and opens the bar. `page-changed`: the text of that hash is no longer known here. */
  readonly paint: (request: PaintRequest) => Promise<Result<{ painted: number; lost: number }, PaintError | { readonly kind: 'page-changed' }>>;
  /** Scrolls to a quote and marks it. `closed`: it stands in a part that is not open; the nearest part that is seen comes into view. */
  readonly show: (request: ShowRequest) => Promise<Result<{ anchoring: Anchoring; closed: boolean }, PaintError>>;
  /** Goes on to another marked clause; `marked` is false where there is no bar to do it. */
  readonly step: (request: { readonly step: MarkStep }) => Result<{ marked: boolean }, never>;
  /** Whether clauses are marked now. */
  readonly isMarked: () => boolean;
  /** Takes away every mark and style sheet, and the bar. */
  readonly clear: () => void;
};

/** What makes the marks of the page whose texts are given. */
export type OpenMarks = (texts: PageTexts) => PageMarks;

/** What builds the bar, which is brought to the page only with all its marks, and the bar's way to the background. */
export type BarSource = { readonly findBar: () => OpenBar | undefined; readonly actions: BarActions };

/** The marks of one page, of which there are none before the first call. Without a source there is no bar. */
export function createPageMarks(texts: PageTexts, source?: BarSource): PageMarks {
  const { dom } = texts;
  const painter = createPainter(dom);
  let bar: Bar | undefined;

  /** The page read anew, once at most for each use. */
  const createRecapture = (): (() => Promise<TextMap | undefined>) => {
    let map: Promise<TextMap | undefined> | undefined;
    return () => (map ??= texts.readAnew());
  };

  const paintPlaced = (placed: readonly PlacedMark[]): ReturnType<typeof painter.paint> => painter.paint(placed.map(({ mark, ranges }) => ({ layers: readLayers(mark), ranges })), readTone(dom, placed.flatMap(({ ranges }) => ranges[0] ?? [])));

  return {
    paint: async ({ textHash, marks, shortcuts, focus }) => {
      const recapture = createRecapture();
      if (texts.find(textHash) === undefined) await recapture();
      const map = texts.find(textHash);
      if (map === undefined) return failure({ kind: 'page-changed' });
      // What the reader looks at is marked first; the rest, and the bar, when that is on the screen.
      const { first, end } = chooseFirst(dom, map, marks);
      const early = await placeMarks(dom, map, marks.slice(first, end), recapture);
      const seen = early.filter(isFound);
      const painted = paintPlaced(seen);
      if (!painted.ok) return painted;
      const openBar = source?.findBar();
      if (early.length < marks.length || openBar !== undefined) await waitForFrame(dom);
      const placed = early.length === marks.length ? early : await placeMarks(dom, map, marks, recapture, marks.map((_, index) => early[index - first]));
      const found = placed.filter(isFound);
      // The bar paints what is near by itself, in the same frame in which it comes.
      if (openBar === undefined && found.length !== seen.length) paintPlaced(chooseNear(dom, found));
      if (source !== undefined && openBar !== undefined) {
        const survey = await surveyMarks(dom, placed);
        // In a task of its own, where there was much to be placed.
        if (early.length < marks.length) await waitForTask();
        const isRepeated = bar !== undefined;
        bar?.replace();
        bar = openBar({ dom, painter, placed, survey, placeAgain: (before) => placeMarks(dom, map, marks, createRecapture(), before), isChanged: texts.hasNew(), hasGrown: () => texts.hasGrown(map), actions: source.actions, shortcuts, onClose: () => (bar = undefined) });
        if (focus && !isRepeated) bar.focus();
      }
      return success({ painted: found.length, lost: placed.length - found.length });
    },

    show: async ({ start, end, text, textHash }) => {
      const known = texts.find(textHash);
      const map = known?.text.slice(start, end) === text ? known : undefined;
      const isHere = map !== undefined && isIntact(dom, map, { start, end });
      const fresh = isHere ? undefined : await texts.readAnew();
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

    isMarked: () => painter.isPainted() || bar !== undefined,

    clear: () => {
      bar?.close();
      painter.clear();
    },
  };
}

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
