import type { DomReader } from './dom-reader';

/** Fragments by which a page tells its own script where to go, and the top of the page, which every page has. */
const noPlace = /^(?:$|top$|[!/:?]|:~:)|[=&]/i;

function readFragment(href: string): string {
  const fragment = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(fragment);
  } catch (error) {
    if (error instanceof URIError) return fragment;
    throw error;
  }
}

/**
 * Tells of resolved links whether they name a place in the page itself that is not there: neither an `id` nor the `name` of an anchor. Fragments that a
 * script reads are taken to be there. The places of the page are read once, at the first link that needs them.
 */
export function createPlaceFinder(dom: DomReader): (href: string) => boolean {
  const [page] = dom.url(dom.document).split('#');
  let places: Set<string> | undefined;
  return (href) => {
    const cut = href.indexOf('#');
    if (cut < 0 || page === undefined || href.slice(0, cut) !== page) return false;
    const fragment = readFragment(href);
    if (noPlace.test(fragment)) return false;
    const root = dom.documentElement(dom.document);
    if (root === null) return false;
    places ??= new Set(Array.from(dom.queryAll(root, '[id],a[name]'), (element) => [dom.attribute(element, 'id'), dom.attribute(element, 'name')]).flat().filter((name) => name !== null));
    return !places.has(fragment) && !places.has(href.slice(cut + 1));
  };
}
