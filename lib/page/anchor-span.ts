import search from 'approx-string-match';
import { findPieces, isIntact, type TextMap } from './text-map';
import type { DomReader } from './dom-reader';
import type { Span } from '../text/span';

/** Where a quote stands now: `map` and `span` say which ranges show it. A lost one has none. */
export type Anchor = { readonly anchoring: 'anchored' | 'moved'; readonly map: TextMap; readonly span: Span } | { readonly anchoring: 'lost' };

/** So much of the text around a quote tells which of several equal places is meant, in characters on either side. */
const contextLength = 48;
/** More equal places than this are not told apart. */
const mostPlaces = 200;
/** Only a quote of this length is looked for when its words have changed: shorter ones resemble too much, longer ones cost too much. */
const shortestApproximate = 40;
const longestApproximate = 1500;
/** One error in ten characters, and no more than this many: quotation marks, dashes, a typing error. */
const errorShare = 0.1;
const mostErrors = 24;
/** The approximate search looks this far on either side of where the quote was, in characters. */
const approximateReach = 100_000;

/** A word of this length or longer may have been misspelt; in a shorter one, a letter makes another word. */
const shortestMisspelt = 5;
const mostMisspelt = 2;

/**
 * Looks for a quote that stood at `span` of `before`, in the text that `after` maps: exact places first then, if asked for, places that
 * differ a little. Of `before` only the text counts; where it is not known it is empty, and only a single exact place will do.
 */
export function findMovedSpan(before: Pick<TextMap, 'text'>, after: TextMap, span: Span, text: string, approximate: boolean): Span | undefined {
  if (text.trim() === '') return undefined;
  const places = findAll(after.text, text);
  if (places.length === 1) return { start: places[0]!, end: places[0]! + text.length };
  if (places.length > 1) {
    const start = choosePlace(before, after, span, text, places);
    return start === undefined ? undefined : { start, end: start + text.length };
  }
  return approximate ? findApproximately(before, after, span, text) : undefined;
}

function findAll(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length <= mostPlaces; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** Of several equal places the one whose surroundings are the same; undefined when they leave it open and places have come or gone. */
function choosePlace(before: Pick<TextMap, 'text'>, after: TextMap, { start }: Span, text: string, places: readonly number[]): number | undefined {
  if (places.length > mostPlaces) return undefined;
  const left = before.text.slice(Math.max(0, start - contextLength), start);
  const right = before.text.slice(start + text.length, start + text.length + contextLength);
  const scores = places.map((place) => countEqual(left, after.text.slice(Math.max(0, place - contextLength), place), true) + countEqual(right, after.text.slice(place + text.length, place + text.length + contextLength), false));
  const best = Math.max(...scores);
  const candidates = places.filter((_, index) => scores[index] === best);
  if (candidates.length === 1 && best > 0) return candidates[0];
  const placesBefore = findAll(before.text, text);
  const order = placesBefore.indexOf(start);
  return placesBefore.length === places.length && order >= 0 ? places[order] : undefined;
}

/** How many characters the two have in common from the start, or from the end. */
function countEqual(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length);
  for (let index = 0; index < most; index += 1) {
    if (fromEnd ? a[a.length - 1 - index] !== b[b.length - 1 - index] : a[index] !== b[index]) return index;
  }
  return most;
}

function findApproximately(before: Pick<TextMap, 'text'>, after: TextMap, { start }: Span, text: string): Span | undefined {
  if (text.length < shortestApproximate || text.length > longestApproximate) return undefined;
  const expected = before.text.length === 0 ? start : Math.round((start / before.text.length) * after.text.length);
  const from = Math.max(0, expected - approximateReach);
  const window = after.text.slice(from, expected + approximateReach);
  const best = search(window, text, Math.min(mostErrors, Math.floor(text.length * errorShare))).sort((a, b) => a.start - b.start)[0];
  if (best === undefined) return undefined;
  // Another place that is nearly as good makes it a guess.
  const rivalErrors = Math.min(best.errors + 2, text.length - 1);
  if ([window.slice(0, best.start), window.slice(best.end)].some((rest) => search(rest, text, rivalErrors).length > 0)) return undefined;
  const found = { start: from + best.start, end: from + best.end };
  const isWhole = !/[\p{L}\p{N}]/u.test(`${after.text[found.start - 1] ?? ''}${after.text[found.end] ?? ''}`);
  return isWhole && haveSameWords(text, after.text.slice(found.start, found.end)) ? found : undefined;
}

/**
 * Whether two texts are the same words one by one, typography aside, but for a word or two that were misspelt. Anything more, a word come
 * or gone, may turn a sentence into its contrary.
 */
function haveSameWords(a: string, b: string): boolean {
  const before = readWords(a);
  const after = readWords(b);
  if (before.length !== after.length) return false;
  const changed = before.filter((word, index) => word !== after[index]!);
  return changed.length <= mostMisspelt && before.every((word, index) => word === after[index]! || isMisspelling(word, after[index]!));
}

function readWords(text: string): string[] {
  return text.toLowerCase().replace(/[’‘]/gu, "'").match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? [];
}

/** Whether one letter inside a word was added, left out, exchanged, or changed places with the next. The first and last must be the same. */
function isMisspelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < shortestMisspelt || long.length - short.length > 1 || /\p{N}/u.test(a + b)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  if (start === 0 || end === 0) return false;
  const shortRest = short.slice(start, short.length - end);
  const longRest = long.slice(start, long.length - end);
  return longRest.length <= 1 || (longRest.length === 2 && shortRest === `${longRest[1]}${longRest[0]}`);
}

/**
 * Where a quote of `map` stands in the page now. First its old place, and only if every character is still there; then the page, read
 * anew by `recapture`: the same text, in the same place or elsewhere, or text that differs in typography or a misspelling only. What
 * cannot be told for certain is lost. Never throws for a page that has changed.
 */
export function anchorSpan(dom: DomReader, map: TextMap, span: Span, recapture: () => TextMap | undefined, approximate = true): Anchor {
  const { first, end } = findPieces(map, span);
  if (end <= first) return { anchoring: 'lost' };
  if (isIntact(dom, map, span)) return { anchoring: 'anchored', map, span };
  const fresh = recapture();
  if (fresh === undefined) return { anchoring: 'lost' };
  if (fresh.textHash === map.textHash) return { anchoring: 'anchored', map: fresh, span };
  const found = findMovedSpan(map, fresh, span, map.text.slice(span.start, span.end), approximate);
  return found === undefined ? { anchoring: 'lost' } : { anchoring: 'moved', map: fresh, span: found };
}
