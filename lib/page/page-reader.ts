import { failure, success, type Result } from '../result';
import type { Span } from '../text/span';
import { anchorSpan, findMovedSpan, type Anchor } from './anchor-span';
import { capturePage, type CaptureError, type PageCapture } from './capture-page';
import { openDom } from './dom-reader';
import type { Anchoring, Mark } from './mark';
import { createPainter, type PaintedMark, type PaintError } from './paint-marks';
import { readPageTone } from './read-page-tone';
import { scrollToRanges } from './show-span';
import { readRanges, type TextMap } from './text-map';

/** What one page's content script does. Offsets count in the text of the given hash; the maps back to the page stay here. */
export type PageReader = {
  /** Reads the page as it is now. `marked`: clauses are painted in it. */
  readonly capture: () => Result<PageCapture & { readonly marked: boolean }, CaptureError>;
  /** Marks clauses by kind, in place of all marks before. `page-changed`: the text of that hash is no longer known here. */
  readonly paint: (request: { readonly textHash: string; readonly marks: readonly Mark[] }) => Result<{ painted: number; lost: number }, PaintError | { readonly kind: 'page-changed' }>;
  /** Scrolls to a quote and marks it. `closed`: it stands in a part that is not open; the nearest part that is seen comes into view. */
  readonly show: (request: Span & { readonly textHash: string; readonly text: string }) => Result<{ anchoring: Anchoring; closed: boolean }, PaintError>;
  /** Takes away every mark and style sheet. */
  readonly clear: () => Result<Record<string, never>, never>;
};

/** The texts that the page was read as are kept for the last so many captures. */
const mostMaps = 3;
/** Of the marks of one painting, so many are searched for with changed words; each search may cost some milliseconds. */
const mostApproximate = 40;

/** The reader of one page. Nothing happens before its first call. */
export function createPageReader(document: Document): PageReader {
  const dom = openDom(document);
  const painter = createPainter(dom);
  const maps = new Map<string, TextMap>();

  const read = (): Result<{ capture: PageCapture; map: TextMap }, CaptureError> => {
    const captured = capturePage(document);
    if (captured.ok) {
      const { map } = captured.value;
      maps.delete(map.textHash);
      maps.set(map.textHash, map);
      for (const hash of [...maps.keys()].slice(0, -mostMaps)) maps.delete(hash);
    }
    return captured;
  };

  /** The page read anew, once at most for each use. */
  const createRecapture = (): (() => TextMap | undefined) => {
    let captured: ReturnType<typeof read> | undefined;
    return () => {
      captured ??= read();
      return captured.ok ? captured.value.map : undefined;
    };
  };

  const readTone = (range: Range | undefined): ReturnType<typeof readPageTone> => (range === undefined ? 'light' : readPageTone(dom, range.startContainer));

  return {
    capture: () => {
      const captured = read();
      return captured.ok ? success({ ...captured.value.capture, marked: painter.isPainted() }) : captured;
    },

    paint: ({ textHash, marks }) => {
      const recapture = createRecapture();
      if (!maps.has(textHash)) recapture();
      const map = maps.get(textHash);
      if (map === undefined) return failure({ kind: 'page-changed' });
      const painted: PaintedMark[] = [];
      let lost = 0;
      let moved = 0;
      for (const mark of marks) {
        const anchor = anchorSpan(dom, map, mark, recapture, moved < mostApproximate);
        const ranges = anchor.anchoring === 'lost' ? [] : readRanges(dom, anchor.map, anchor.span);
        if (anchor.anchoring !== 'anchored') moved += 1;
        if (ranges.length === 0) lost += 1;
        else painted.push({ group: mark.group, stance: mark.stance, ranges });
      }
      const result = painter.paint(painted, readTone(painted[0]?.ranges[0]));
      return result.ok ? success({ painted: painted.length, lost }) : result;
    },

    show: ({ start, end, text, textHash }) => {
      const recapture = createRecapture();
      const map = maps.get(textHash);
      const anchor = map !== undefined && map.text.slice(start, end) === text ? anchorSpan(dom, map, { start, end }, recapture) : anchorText({ start, end }, text, textHash, recapture());
      const ranges = anchor.anchoring === 'lost' ? [] : readRanges(dom, anchor.map, anchor.span);
      const shown = painter.show(ranges, readTone(ranges[0]));
      if (!shown.ok) return shown;
      if (ranges.length === 0) return success({ anchoring: 'lost', closed: false });
      return success({ anchoring: anchor.anchoring, closed: !scrollToRanges(dom, ranges) });
    },

    clear: () => {
      painter.clear();
      return success({});
    },
  };
}

/** Where a quote of a text that is no longer known here stands in the page as it is now. */
function anchorText(span: Span, text: string, textHash: string, fresh: TextMap | undefined): Anchor {
  if (fresh === undefined) return { anchoring: 'lost' };
  if (fresh.textHash === textHash && fresh.text.slice(span.start, span.end) === text) return { anchoring: 'anchored', map: fresh, span };
  const found = findMovedSpan({ text: '' }, fresh, span, text, true);
  return found === undefined ? { anchoring: 'lost' } : { anchoring: 'moved', map: fresh, span: found };
}
