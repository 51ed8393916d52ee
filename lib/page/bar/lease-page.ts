import type { DomReader } from '../dom-reader';

/** Something that takes a trace out of the page: a method of an object of the page, and what it is called with. */
export type Farewell = { readonly on: object; readonly method: string; readonly with: readonly string[] };

/** So long after the last renewal the page is left, in milliseconds. */
const leaseMs = 10_000;

/** What of the page's own side is used; the page may have changed any of it, and gains nothing by it but what it can do anyway. */
type PageSide = {
  readonly Function: { readonly prototype: { readonly bind: { readonly call: (...parts: readonly unknown[]) => unknown } } };
  readonly setTimeout: (work: unknown, ms: number) => number;
  readonly clearTimeout: (timer: number) => void;
};

/** What is left to the page, to be done when nobody renews it. */
export type Lease = { readonly renew: (farewells: readonly Farewell[]) => void; readonly stop: () => void };

/** The page's own view of an object, in Firefox; other browsers have none. */
function readPageSide(object: object): unknown {
  const own: unknown = Reflect.get(object, 'wrappedJSObject');
  return typeof own === 'object' && own !== null ? own : undefined;
}

/**
 * Firefox stops the scripts of an extension that is switched off without telling them, and their timers with them. So the page itself is given functions that
 * take our traces away, made of its own natives without any code of ours, and a timer that is put off as long as we live. Elsewhere nothing is done.
 */
export function createLease(dom: DomReader): Lease {
  const view = dom.defaultView(dom.document);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what every page has, unless it took it away itself
  const page = (view === null ? undefined : readPageSide(view)) as PageSide | undefined;
  let timers: readonly number[] = [];
  const stop = (): void => {
    for (const timer of timers) page?.clearTimeout(timer);
    timers = [];
  };
  return {
    stop,
    renew: (farewells) => {
      if (page === undefined) return;
      stop();
      timers = farewells.flatMap(({ on, method, with: parts }) => {
        const own = readPageSide(on);
        if (typeof own !== 'object' || own === null) return [];
        const work: unknown = Reflect.get(own, method);
        return typeof work === 'function' ? [page.setTimeout(page.Function.prototype.bind.call(work, own, ...parts), leaseMs)] : [];
      });
    },
  };
}
