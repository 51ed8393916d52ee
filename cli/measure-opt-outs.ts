import { optOutKinds, type OptOut } from '../lib/answers/analysis';

/** A way to act as readers wrote it down or as it was found. */
export type Route = { readonly kind: string; readonly via: string; readonly target?: string | undefined };

/** Ways found, found wrongly and missed, of one policy or one kind. */
export type RouteScore = { readonly right: number; readonly wrong: number; readonly missed: number };

/** The comparison of one policy. */
export type RouteComparison = { readonly right: readonly OptOut[]; readonly wrong: readonly OptOut[]; readonly missed: readonly Route[] };

/**
 * What two routes must share to be the same: kind, way, and target without its scheme, a slash at its end and capitals (mail), without what
 * stands between the digits (phone), without punctuation and capitals (post, which is set in lines by one and in commas by the other).
 */
export function routeKey({ kind, via, target = '' }: Route): string {
  const text = target.trim();
  switch (via) {
    case 'link':
      return `${kind} ${via} ${text.replace(/^https?:\/\//i, '').replace(/\/+$/, '')}`;
    case 'phone':
      return `${kind} ${via} ${text.replaceAll(/\D/g, '')}`;
    case 'post':
      return `${kind} ${via} ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')}`;
    default:
      return `${kind} ${via} ${text.toLowerCase()}`;
  }
}

/** Compares the ways found with those of careful readers; what the readers could not agree on counts neither way. */
export function compareRoutes(wanted: readonly Route[], disputed: readonly Route[], found: readonly OptOut[]): RouteComparison {
  const wantedKeys = new Set(wanted.map(routeKey));
  const disputedKeys = new Set(disputed.map(routeKey));
  const foundKeys = new Set(found.map(routeKey));
  return {
    right: found.filter((route) => wantedKeys.has(routeKey(route))),
    wrong: found.filter((route) => !wantedKeys.has(routeKey(route)) && !disputedKeys.has(routeKey(route))),
    missed: wanted.filter((route) => !foundKeys.has(routeKey(route))),
  };
}

/** Counts of a comparison, all or of one kind. */
export function countRoutes({ right, wrong, missed }: RouteComparison, kind?: string): RouteScore {
  const count = (routes: readonly Route[]): number => routes.filter((route) => kind === undefined || route.kind === kind).length;
  return { right: count(right), wrong: count(wrong), missed: count(missed) };
}

/** The sum of several counts. */
export function addScores(scores: readonly RouteScore[]): RouteScore {
  return scores.reduce((sum, score) => ({ right: sum.right + score.right, wrong: sum.wrong + score.wrong, missed: sum.missed + score.missed }), { right: 0, wrong: 0, missed: 0 });
}

/** Precision and recall, 0–1; 1 where there was nothing to be wrong about. */
export function rateScore({ right, wrong, missed }: RouteScore): { readonly precision: number; readonly recall: number } {
  return { precision: right + wrong === 0 ? 1 : right / (right + wrong), recall: right + missed === 0 ? 1 : right / (right + missed) };
}

/** The kinds in the order in which they are shown. */
export const routeKinds: readonly string[] = optOutKinds;

/** How a way was missed or found wrongly. */
export type ErrorClass = 'kind' | 'via' | 'target' | 'kind of a known place' | 'place of a known kind' | 'altogether';

/** Missed and wrong ways by class; a missed way that stands against a wrong one takes it with it. */
export type ClassedErrors = { readonly missed: readonly (readonly [ErrorClass, Route])[]; readonly wrong: readonly (readonly [ErrorClass, Route])[] };

function placeKey(route: Route): string {
  return routeKey({ ...route, kind: '' });
}

/**
 * Tells of every error what is wrong with it: another `kind`, `via` or `target` than that of a way found instead; else whether its place or its
 * kind was found at least; else it was missed, or made up, altogether.
 */
export function classifyErrors({ right, wrong, missed }: RouteComparison): ClassedErrors {
  const left = new Set<Route>(wrong);
  const pairs: readonly (readonly [ErrorClass, (a: Route, b: Route) => boolean])[] = [
    ['kind', (a, b) => placeKey(a) === placeKey(b)],
    ['target', (a, b) => a.kind === b.kind && a.via === b.via],
    ['via', (a, b) => a.kind === b.kind],
  ];
  const known: readonly (readonly [ErrorClass, (a: Route, b: Route) => boolean])[] = [
    ['kind of a known place', (a, b) => placeKey(a) === placeKey(b)],
    ['place of a known kind', (a, b) => a.kind === b.kind],
  ];
  const classed = new Map<Route, ErrorClass>();
  for (const [name, isPair] of pairs) {
    for (const route of missed) {
      if (classed.has(route)) continue;
      const other = [...left].find((one) => isPair(route, one));
      if (other === undefined) continue;
      classed.set(route, name);
      classed.set(other, name);
      left.delete(other);
    }
  }
  const classOf = (route: Route): ErrorClass => classed.get(route) ?? known.find(([, isKnown]) => right.some((one) => isKnown(route, one)))?.[0] ?? 'altogether';
  return { missed: missed.map((route) => [classOf(route), route]), wrong: wrong.map((route) => [classOf(route), route]) };
}
