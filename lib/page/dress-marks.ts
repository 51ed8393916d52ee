import { coverRanges, createReadPlace, type ReadPlace } from './cover-ranges';
import type { DomReader } from './dom-reader';
import { markNames, shownName, writeMarkStyles, type PageTone } from './mark-styles';

type PageWindow = Window & typeof globalThis;
type StyledRoot = Document | ShadowRoot;
/** Ranges by the name of the highlight that marks them. */
type RangesByName = ReadonlyMap<string, readonly Range[]>;

/** The style sheets that make marks visible: for the page, each of its frames and each shadow tree in which something is marked. */
export type MarkSheets = {
  /** The names of marks in parts that a browser can be given their look of without holding up the page. */
  readonly split: () => readonly (readonly string[])[];
  /** Whether the look of so many marks, all given in one task, would hold up the page. */
  readonly isSlow: (count: number) => boolean;
  /** Gives the marked ranges of the names of one part their look, in place of all before. What was given last is left as it is. `isAlone`: no other part in the same task. */
  readonly dress: (part: readonly string[], ranges: RangesByName, tone: PageTone, isAlone: boolean) => void;
  /** Gives the quote being shown its look; it looks the same in either tone. */
  readonly dressShown: (ranges: readonly Range[], tone: PageTone) => void;
  /** Sees to it that the sheets are still used, even if the page has set its own since. */
  readonly hold: () => void;
  /** The sheets that are in use. */
  readonly list: () => readonly CSSStyleSheet[];
  readonly setPrinted: (printed: boolean) => void;
  /** Takes all sheets away. */
  readonly clear: () => void;
};

/** One sheet of a page: for some of its marks, or for the quote being shown. `parents`: where a child that comes or goes makes its selectors wrong. */
type Sheet = { readonly sheet: CSSStyleSheet; tone: PageTone; ranges: RangesByName; parents: ReadonlySet<Element>; selectors: ReadonlyMap<string, string>; written: string };
/** The names of marks that share a sheet, or the quote being shown. */
type Part = readonly string[] | 'shown';

/** All names, in the order in which they are dressed. */
const names = markNames.filter((name) => name !== shownName);
/** A browser asks each element of the page for each new rule; so many such questions are put in one go, of some 100 ns each. */
const mostQuestions = 200_000;
const fewestNames = 3;
/** And the style of each marked element is worked out anew: of more marks than this one part comes after the other, and no part has more names. */
const mostTogether = 100;
const mostNames = 9;

/** So many ranges are looked at to learn whether marks are inherited. */
const mostProbes = 12;

/**
 * Sheets for the page of `dom`. Where marks are inherited (CSS Pseudo-Elements 4, section 3.5) each rule is for the elements alone in which its marks
 * stand: Chromium works out the style anew of every element for which there is a new rule, and of all in it, a second for all of a page of 5 MB.
 * The selectors count siblings, so they are written anew when siblings come or go, before the next frame.
 */
export function createMarkSheets(dom: DomReader): MarkSheets {
  const sheets = new Map<StyledRoot, Map<Part, Sheet>>();
  let isPrinted = false;
  /** Undefined until it was seen. */
  let doesInherit: boolean | undefined;
  let observer: MutationObserver | undefined;
  let frame = 0;

  const isCovered = (root: StyledRoot): root is Document => doesInherit !== false && !('host' in root);

  const write = (root: StyledRoot, one: Sheet): void => {
    const used = [...one.ranges.keys()].sort();
    const written = used.length === 0 ? '' : writeMarkStyles(one.tone, isPrinted, used, isCovered(root) ? one.selectors : 'own');
    if (written === one.written) return;
    one.written = written;
    one.sheet.replaceSync(written);
  };

  const cover = (root: StyledRoot, one: Sheet, readPlace: ReadPlace): void => {
    const selectors = new Map<string, string>();
    const parents = new Set<Element>();
    const top = isCovered(root) ? dom.documentElement(root) : null;
    for (const [name, ranges] of top === null ? [] : one.ranges) {
      const found = coverRanges(dom, top!, ranges.filter(({ startContainer, endContainer }) => dom.isConnected(startContainer) && dom.isConnected(endContainer)), readPlace);
      selectors.set(name, found.selectors.length === 1 ? found.selectors.join() : `:is(${found.selectors.join()})`);
      for (const parent of found.parents) parents.add(parent);
    }
    one.selectors = selectors;
    one.parents = parents;
  };

  const observe = (): void => {
    observer?.disconnect();
    const view = dom.defaultView(dom.document);
    const parents = new Set([...sheets.values()].flatMap((parts) => [...parts.values()].flatMap((one) => [...one.parents])));
    if (view === null || parents.size === 0) return;
    observer ??= new view.MutationObserver(() => {
      if (frame === 0) frame = view.requestAnimationFrame(coverAgain);
    });
    for (const parent of parents) observer.observe(parent, { childList: true });
  };
  const coverAgain = (): void => {
    frame = 0;
    const readPlace = createReadPlace(dom);
    for (const [root, parts] of sheets) {
      for (const one of parts.values()) {
        cover(root, one, readPlace);
        write(root, one);
      }
    }
    observe();
  };

  /** The sheet of a page, adopted once more if the page has set its own sheets since. */
  const open = (root: StyledRoot, part: Part, view: PageWindow): Sheet => {
    const parts = sheets.get(root) ?? new Map<Part, Sheet>();
    sheets.set(root, parts);
    const one = parts.get(part) ?? { sheet: new view.CSSStyleSheet(), tone: 'light', ranges: new Map(), parents: new Set(), selectors: new Map(), written: '' };
    parts.set(part, one);
    return one;
  };
  const adopt = (root: StyledRoot, { sheet }: Sheet): void => {
    const present = dom.styleSheets(root);
    if (!present.includes(sheet)) dom.setStyleSheets(root, [...present, sheet]);
  };

  const update = (part: Part, ranges: RangesByName, tone: PageTone, isAlone: boolean): void => {
    const readPlace = createReadPlace(dom);
    const byRoot = groupByRoot(dom, ranges);
    for (const [root, parts] of sheets) if (!byRoot.has(root) && parts.has(part)) byRoot.set(root, new Map());
    for (const [root, own] of byRoot) {
      const view = dom.defaultView('host' in root ? dom.ownerDocument(root) : root);
      if (view === null) continue;
      const one = open(root, part, view);
      // A set of names that changes costs more than one that is too large, where every element has rules of its own.
      one.ranges = isCovered(root) ? own : new Map([...one.ranges.keys(), ...own.keys()].map((name) => [name, own.get(name) ?? []]));
      one.tone = tone;
      cover(root, one, readPlace);
      write(root, one);
      if (one.written !== '') adopt(root, one);
      if (doesInherit === undefined && isCovered(root)) doesInherit = seeInheriting(dom, view, one);
      // In this task, and not together with all else that the next frame takes.
      if (isAlone) readStyle(view, dom.documentElement(dom.document));
      if (doesInherit === false) for (const [other, each] of sheets) for (const known of each.values()) write(other, known);
    }
    observe();
  };

  let split: readonly (readonly string[])[] | undefined;
  let isLong = false;
  const splitNames = (): readonly (readonly string[])[] => {
    // They stay as they are, so that each name stays in its sheet.
    if (split !== undefined) return split;
    const page = dom.documentElement(dom.document);
    const elements = page === null ? 1 : dom.queryAll(page, '*').length;
    const answered = Math.max(fewestNames, Math.floor(mostQuestions / Math.max(1, elements)));
    isLong = answered < names.length;
    const size = Math.min(mostNames, answered);
    split = Array.from({ length: Math.ceil(names.length / size) }, (_unused, index) => names.slice(index * size, (index + 1) * size));
    return split;
  };

  return {
    split: splitNames,
    // Where each element has rules of its own all are worked out anew for each part.
    isSlow: (count) => isLong || (count > mostTogether && doesInherit !== false),
    dress: update,
    dressShown: (ranges, tone) => update('shown', ranges.length === 0 ? new Map() : new Map([[shownName, ranges]]), tone, false),
    hold: () => {
      for (const [root, parts] of sheets) for (const one of parts.values()) if (one.written !== '') adopt(root, one);
    },
    list: () => [...sheets.values()].flatMap((parts) => [...parts.values()].map(({ sheet }) => sheet)),
    setPrinted: (printed) => {
      if (printed === isPrinted) return;
      isPrinted = printed;
      for (const [root, parts] of sheets) for (const one of parts.values()) write(root, one);
    },
    clear: () => {
      observer?.disconnect();
      if (frame !== 0) dom.defaultView(dom.document)?.cancelAnimationFrame(frame);
      frame = 0;
      for (const [root, parts] of sheets) {
        const own = [...parts.values()].map(({ sheet }) => sheet);
        dom.setStyleSheets(root, dom.styleSheets(root).filter((other) => !own.includes(other)));
      }
      sheets.clear();
      split = undefined;
      isPrinted = false;
    },
  };
}

function groupByRoot(dom: DomReader, ranges: RangesByName): Map<StyledRoot, Map<string, Range[]>> {
  const byRoot = new Map<StyledRoot, Map<string, Range[]>>();
  for (const [name, all] of ranges) {
    for (const range of all) {
      const root = dom.rootOf(range.startContainer);
      const byName = byRoot.get(root) ?? new Map<string, Range[]>();
      byRoot.set(root, byName);
      const own = byName.get(name) ?? [];
      byName.set(name, own);
      own.push(range);
    }
  }
  return byRoot;
}

/** Has the browser work out at once what the sheets now say. */
function readStyle(view: PageWindow, element: Element | null): void {
  if (element !== null) void view.getComputedStyle(element).color;
}

/** Whether an element within a covered one has the look of a highlight from it; undefined where there is none to be seen. */
function seeInheriting(dom: DomReader, view: PageWindow, { ranges, selectors }: Sheet): boolean | undefined {
  let probes = 0;
  for (const [name, all] of ranges) {
    const readLine = (element: Element): string => view.getComputedStyle(element, `::highlight(${name})`).textDecorationColor;
    for (const { startContainer } of all) {
      probes += 1;
      if (probes > mostProbes) return undefined;
      const around = dom.parentElement(startContainer);
      const covered = around === null ? null : dom.closest(around, selectors.get(name) ?? ':root');
      const within = covered === null || covered !== around ? around : dom.query(covered, '*');
      if (covered === null || within === null) continue;
      const own = readLine(covered);
      return own === readLine(within) && own !== view.getComputedStyle(within).textDecorationColor;
    }
  }
  return undefined;
}
