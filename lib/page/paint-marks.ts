import type { Farewell } from './bar/lease-page';
import { listen } from './bar/listen';
import { createBlink } from './create-blink';
import { failure, success, type Result } from '../result';
import type { DomReader } from './dom-reader';
import { createMarkSheets } from './dress-marks';
import { markNames, nameMark, nameOther, otherLines, shownName, type PageTone } from './mark-styles';
import type { Layer } from './read-layers';

/** The ranges of one clause and the kinds in which it is painted, best first. */
export type PaintedMark = { readonly layers: readonly Layer[]; readonly ranges: readonly Range[] };

/** Marks text in a page. It registers highlights and adds a style sheet, and touches no node, attribute or style of the page. */
export type Painter = {
  /**
   * Replaces all marks; the quote being shown stays. Of very many some kinds come a little later, so that nothing holds up the page. `dressed`: marks that may
   * be painted next, which costs little as long as it is the same list. `atOnce`: nothing may come later.
   */
  readonly paint: (marks: readonly PaintedMark[], tone: PageTone, dressed?: readonly PaintedMark[], atOnce?: boolean) => Result<null, PaintError>;
  /** Marks one quote above all others, instead of the one before. */
  readonly show: (ranges: readonly Range[], tone: PageTone) => Result<null, PaintError>;
  /** Takes the mark from the quote being shown; the clauses keep theirs. */
  readonly hideShown: () => void;
  /** Lets the quote being shown blink, unless the reader wants less motion. */
  readonly flash: () => void;
  /** Whether the marks are printed with the page; at first they are not. */
  readonly setPrinted: (printed: boolean) => void;
  /** Whether clauses are painted now. */
  readonly isPainted: () => boolean;
  /** What would take everything away, for those who may not be there to do it. */
  readonly farewells: () => readonly Farewell[];
  /** Takes away everything: highlights and style sheets. */
  readonly clear: () => void;
};

/** The browser has no CSS Custom Highlight API (before Chromium 105, Firefox 140). */
export type PaintError = { readonly kind: 'marks-unsupported' };

type PageWindow = Window & typeof globalThis;
type Painted = { readonly highlight: Highlight; readonly ranges: ReadonlySet<Range> };

/** Marks lie in the order of their groups; the shown quote lies above them all. */
const shownPriority = 100;

function canHighlight(view: PageWindow): boolean {
  return typeof view.Highlight === 'function' && typeof view.CSS === 'object' && view.CSS.highlights !== undefined && typeof view.CSSStyleSheet === 'function';
}

/** A painter for the page of `dom` and its frames of the same origin. */
export function createPainter(dom: DomReader): Painter {
  /** Every registry in which something was registered. */
  const registries = new Set<HighlightRegistry>();
  /** What of it holds which ranges. */
  const known = new Map<HighlightRegistry, Map<string, Painted>>();
  const sheets = createMarkSheets(dom);

  /** Registers ranges under a name, each in the window of its own document, in place of those before; what stays is not touched. False when some window cannot. */
  const register = (name: string, ranges: readonly Range[], priority: number): boolean => {
    // By registry and not by window: what is set later under a name replaces what is there.
    const wanted = new Map<HighlightRegistry, { readonly view: PageWindow; readonly ranges: Set<Range> }>();
    for (const range of ranges) {
      const view = dom.defaultView(dom.ownerDocument(range.startContainer));
      if (view === null || !canHighlight(view)) return false;
      const registry = view.CSS.highlights;
      const one = wanted.get(registry) ?? { view, ranges: new Set() };
      one.ranges.add(range);
      wanted.set(registry, one);
      registries.add(registry);
    }
    for (const registry of registries) {
      const one = wanted.get(registry);
      const kept = known.get(registry)?.get(name);
      if (one === undefined) {
        registry.delete(name);
        known.get(registry)?.delete(name);
        continue;
      }
      // Unless the page has thrown it out meanwhile. What is in it is kept here: Firefox lets no script of an extension list what a highlight holds.
      const present = kept !== undefined && registry.has(name) ? kept : undefined;
      const highlight = present?.highlight ?? new one.view.Highlight();
      for (const range of present?.ranges ?? []) if (!one.ranges.has(range)) highlight.delete(range);
      for (const range of one.ranges) if (present?.ranges.has(range) !== true) highlight.add(range);
      highlight.priority = priority;
      if (present === undefined) registry.set(name, highlight);
      const names = known.get(registry) ?? new Map<string, Painted>();
      names.set(name, { highlight, ranges: one.ranges });
      known.set(registry, names);
    }
    return true;
  };

  let isPrinted = false;
  /** Text that is marked keeps its colour on paper, also where the browser makes all other light text darker: what is not to be printed is taken away meanwhile. */
  const setPrinting = (isPrinting: boolean): void => {
    if (isPrinted) return;
    for (const [registry, names] of known) {
      for (const [name, { highlight }] of names) {
        if (isPrinting) registry.delete(name);
        else registry.set(name, highlight);
      }
    }
  };
  let stops: readonly (() => void)[] = [];
  const watchPrinting = (): void => {
    const view = dom.defaultView(dom.document);
    if (view !== null && stops.length === 0) stops = [listen(view, 'beforeprint', () => setPrinting(true)), listen(view, 'afterprint', () => setPrinting(false))];
  };

  const isSupported = (): boolean => {
    const view = dom.defaultView(dom.document);
    return view !== null && canHighlight(view);
  };

  const unregister = (names: readonly string[]): void => {
    for (const registry of registries) {
      for (const name of names) {
        registry.delete(name);
        known.get(registry)?.delete(name);
      }
    }
  };

  let later: ReturnType<typeof setTimeout> | undefined;
  /** The names under which something is registered, and what the style sheets are for now. */
  const registered = new Set<string>();
  let lastDressed: { readonly marks: readonly PaintedMark[]; readonly tone: PageTone } | undefined;

  let shown: readonly (readonly [HighlightRegistry, Highlight])[] = [];
  const blink = createBlink((on) => {
    for (const [registry, highlight] of shown) {
      if (on) registry.set(shownName, highlight);
      else registry.delete(shownName);
    }
  });
  const hideShown = (): void => {
    blink.stop();
    shown = [];
    unregister([shownName]);
  };

  return {
    paint: (marks, tone, dressed = marks, atOnce = false) => {
      if (!isSupported()) return failure({ kind: 'marks-unsupported' });
      clearTimeout(later);
      watchPrinting();
      const byName = sortByName(marks);
      const isDressed = dressed === lastDressed?.marks && tone === lastDressed.tone;
      const toDress = isDressed ? undefined : dressed === marks ? byName : sortByName(dressed);
      lastDressed = undefined;
      if (isDressed) sheets.hold();
      const left = sheets.split().filter((part) => part.some((name) => byName.has(name) || registered.has(name) || toDress?.has(name)));
      const isTogether = atOnce || !sheets.isSlow(toDress === undefined ? 0 : dressed.length);
      const paintPart = (part: readonly string[]): boolean => {
        if (toDress !== undefined) sheets.dress(part, pick(toDress, part), tone, !isTogether);
        return part.every((name) => {
          registered[byName.has(name) ? 'add' : 'delete'](name);
          return register(name, byName.get(name) ?? [], markNames.indexOf(name));
        });
      };
      const goOn = (): boolean => {
        const part = left.shift();
        if (part !== undefined && !paintPart(part)) return false;
        if (left.length === 0) lastDressed = { marks: dressed, tone };
        else if (isTogether) return goOn();
        else later = setTimeout(goOn);
        return true;
      };
      return goOn() ? success(null) : failure({ kind: 'marks-unsupported' });
    },
    show: (ranges, tone) => {
      if (!isSupported()) return failure({ kind: 'marks-unsupported' });
      hideShown();
      watchPrinting();
      sheets.dressShown(ranges, tone);
      if (!register(shownName, ranges, shownPriority)) return failure({ kind: 'marks-unsupported' });
      shown = [...registries].flatMap((registry) => {
        const highlight = registry.get(shownName);
        return highlight === undefined ? [] : [[registry, highlight] as const];
      });
      return success(null);
    },
    hideShown,
    flash: () => {
      if (dom.defaultView(dom.document)?.matchMedia('(prefers-reduced-motion: reduce)').matches === false) blink.start();
    },
    setPrinted: (printed) => {
      isPrinted = printed;
      sheets.setPrinted(printed);
    },
    isPainted: () => [...registries].some((registry) => markNames.some((name) => name !== shownName && registry.has(name))),
    farewells: () => [...sheets.list().map((sheet) => ({ on: sheet, method: 'replaceSync', with: [''] })), ...[...registries].flatMap((registry) => markNames.filter((name) => registry.has(name)).map((name) => ({ on: registry, method: 'delete', with: [name] })))],
    clear: () => {
      clearTimeout(later);
      lastDressed = undefined;
      registered.clear();
      hideShown();
      unregister(markNames);
      registries.clear();
      known.clear();
      for (const stop of stops) stop();
      stops = [];
      isPrinted = false;
      sheets.clear();
    },
  };
}

/** The ranges of marks by the names under which they are painted. */
function sortByName(marks: readonly PaintedMark[]): Map<string, Range[]> {
  const byName = new Map<string, Range[]>();
  for (const { layers, ranges } of marks) {
    for (const [index, { group, stance }] of layers.slice(0, otherLines.length + 1).entries()) {
      const name = index === 0 ? nameMark(group, stance) : nameOther(group, otherLines[index - 1]!);
      const all = byName.get(name) ?? [];
      for (const range of ranges) all.push(range);
      byName.set(name, all);
    }
  }
  return byName;
}

function pick(ranges: ReadonlyMap<string, readonly Range[]>, names: readonly string[]): Map<string, readonly Range[]> {
  return new Map(names.flatMap((name) => {
    const all = ranges.get(name);
    return all === undefined ? [] : [[name, all] as const];
  }));
}
