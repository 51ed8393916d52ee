import { buildProfile, buildWeights, scoreContained, scoreSimilarity, subtractProfiles, type WordProfile, type WordWeights } from './score-similarity';

/** A clause that has no equal in the other version. */
export type FreeClause = {
  readonly words: readonly string[];
  /** Index of the clause; neighbours differ by one. */
  readonly clause: number;
  /** How many unchanged pieces stand before it; equal on both sides for clauses at the same place. */
  readonly gap: number;
};

/** Old clauses that were put in other words, and the new ones that took their place; more than one where sentences were split or joined. */
export type RewordedMatch = { readonly old: number[]; readonly new: number[] };

// Bounds were set by reading the pairs that the twelve pairs of versions of real policies gave, each with its score.
/** At the same place two texts that share less than this say different things. */
const alikeInPlace = 0.34;
/** Where one clause alone took the place of one, a common beginning or address is enough. */
const alikeAlone = 0.15;
/** Elsewhere more is needed, since policies use the same phrases in many places. */
const alikeElsewhere = 0.55;
/** What "the same place" is worth when a clause has several possible partners. */
const placeBonus = 0.1;
/** Of short texts, "Email address", one other word makes another thing. */
const shortText = 4;
const alikeShort = 0.6;
/** A text that stands in another one nearly whole is a part of it, if it is no mere phrase. */
const containedShare = 0.85;
const containedScore = 0.6;
const containedWords = 6;
const containedWeight = 0.2;
/** The share of a neighbour's words that must be left over in the partner for it to belong to the same change. */
const attachedShare = 0.7;
/** Clauses on one side of one change. */
const mostAttached = 40;
/** So many neighbours that are all new may lie between two parts of one sentence. */
const mostBetween = 3;
/** How far around the corresponding place in a gap partners are looked for, in clauses. */
const windowRadius = 4;
/** How many rare words lead to candidates, and to how many each; those that share most of them are compared. */
const rareWords = 8;
const mostPostings = 12;
const mostByWords = 10;
/** With a partner as good as this, and so many tried, no other one is looked for. */
const sureScore = 0.85;
const fewestTried = 4;
const longestPosting = 400;

type Side = { readonly clauses: readonly FreeClause[]; readonly profiles: readonly WordProfile[]; readonly byGap: ReadonlyMap<number, number[]> };
type Candidate = { readonly a: number; readonly b: number; readonly score: number };

function buildSide(clauses: readonly FreeClause[], weights: WordWeights): Side {
  const byGap = new Map<number, number[]>();
  clauses.forEach(({ gap }, index) => {
    const known = byGap.get(gap);
    if (known === undefined) byGap.set(gap, [index]);
    else known.push(index);
  });
  return { clauses, profiles: clauses.map(({ words }) => buildProfile(words, weights)), byGap };
}

/** The new clauses around the corresponding place in the same gap. */
function listNeighbours(before: Side, after: Side, a: number): number[] {
  const { gap } = before.clauses[a]!;
  const olds = before.byGap.get(gap)!;
  const news = after.byGap.get(gap) ?? [];
  const center = olds.length < 2 ? (news.length - 1) / 2 : ((a - olds[0]!) / (olds.length - 1)) * (news.length - 1);
  return news.slice(Math.max(0, Math.floor(center) - windowRadius), Math.ceil(center) + windowRadius + 1);
}

/** By word number: the new clauses that hold it, in order. Lists that grew too long are of words that are no clue. */
function indexWords(profiles: readonly WordProfile[], words: number): number[][] {
  const postings: number[][] = Array.from({ length: words }, () => []);
  profiles.forEach((profile, index) => {
    profile.words.forEach((word, at) => {
      const list = postings[word]!;
      if (profile.words[at - 1] !== word && list.length <= longestPosting) list.push(index);
    });
  });
  return postings;
}

/** New clauses that share the most of the old one's rarest words; of each word's clauses only those nearest to the place are looked at. */
function listByRareWords({ words }: WordProfile, place: number, postings: readonly (readonly number[])[]): number[] {
  const lists: (readonly number[])[] = [];
  words.forEach((word, at) => {
    const list = postings[word]!;
    if (words[at - 1] !== word && list.length > 0 && list.length <= longestPosting) lists.push(list);
  });
  lists.sort((x, y) => x.length - y.length);
  const shared = new Map<number, number>();
  for (const list of lists.slice(0, rareWords)) {
    const start = Math.max(0, Math.min(countBelow(list, place) - mostPostings / 2, list.length - mostPostings));
    for (let at = start; at < Math.min(list.length, start + mostPostings); at += 1) shared.set(list[at]!, (shared.get(list[at]!) ?? 0) + 1);
  }
  return [...shared].sort(([, a], [, b]) => b - a).slice(0, mostByWords).map(([index]) => index);
}

/** How many numbers of the sorted list are below the limit. */
function countBelow(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAlone({ clauses, byGap }: Side, index: number): boolean {
  return byGap.get(clauses[index]!.gap)!.length === 1;
}

function scorePair(before: Side, after: Side, weights: WordWeights, a: number, b: number): number {
  const [x, y] = [before.profiles[a]!, after.profiles[b]!];
  const shorter = Math.min(x.words.length, y.words.length);
  const inPlace = before.clauses[a]!.gap === after.clauses[b]!.gap;
  const needed = shorter < shortText ? alikeShort : !inPlace ? alikeElsewhere : isAlone(before, a) && isAlone(after, b) ? alikeAlone : alikeInPlace;
  const isPhrase = shorter < containedWords || Math.min(x.weight, y.weight) < containedWeight * Math.max(x.weight, y.weight);
  const contained = isPhrase ? 0 : x.weight < y.weight ? scoreContained(x, y, weights) : scoreContained(y, x, weights);
  const score = Math.max(scoreSimilarity(x, y, weights, needed), contained >= containedShare ? contained * containedScore : 0);
  return score < needed ? 0 : score + (inPlace ? placeBonus : 0);
}

function listCandidates(before: Side, after: Side, weights: WordWeights): Candidate[] {
  const postings = indexWords(after.profiles, weights.weightOf.length);
  const candidates: Candidate[] = [];
  const ratio = before.clauses.length === 0 ? 0 : after.clauses.length / before.clauses.length;
  before.profiles.forEach((profile, a) => {
    let best = 0;
    let tried = 0;
    for (const b of new Set([...listByRareWords(profile, a * ratio, postings), ...listNeighbours(before, after, a)])) {
      if (best >= sureScore && tried >= fewestTried) break;
      const score = scorePair(before, after, weights, a, b);
      if (score > 0) candidates.push({ a, b, score });
      best = Math.max(best, score);
      tried += 1;
    }
  });
  // Equal scores: the earlier pair first, so that the result does not depend on the order of the candidates.
  return candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** The free clauses that follow the edge of a group without a break, nearest first. */
function listFollowing(edge: number, step: 1 | -1, own: Side, used: ReadonlySet<number>): number[] {
  const following: number[] = [];
  for (let index = edge + step; following.length <= mostBetween; index += step) {
    const [clause, previous] = [own.clauses[index], own.clauses[index - step]!];
    if (clause === undefined || used.has(index) || clause.clause - previous.clause !== step) break;
    following.push(index);
  }
  return following;
}

/**
 * Takes free clauses next to the group into it, if their words are left over in the group's other side: they are a part of the same
 * change. Tells whether the group grew.
 */
function attachNeighbours(group: number[], others: readonly number[], own: Side, other: Side, used: Set<number>, weights: WordWeights): boolean {
  const whole = joinProfiles(others.map((index) => other.profiles[index]!));
  for (const step of [-1, 1] as const) {
    const following = listFollowing(step === 1 ? group.at(-1)! : group[0]!, step, own, used);
    if (following.length === 0 || group.length + following.length > mostAttached) continue;
    const rest = subtractProfiles(whole, group.map((member) => own.profiles[member]!), weights);
    const last = following.findIndex((index) => scoreContained(own.profiles[index]!, rest, weights) >= attachedShare);
    if (last === -1) continue;
    for (const index of following.slice(0, last + 1)) {
      used.add(index);
      group.push(index);
    }
    group.sort((x, y) => x - y);
    return true;
  }
  return false;
}

function joinProfiles(profiles: readonly WordProfile[]): WordProfile {
  const [first, ...more] = profiles;
  if (first !== undefined && more.length === 0) return first;
  return {
    words: Float64Array.from(profiles.flatMap(({ words }) => [...words])).sort(),
    pairs: Float64Array.from(profiles.flatMap(({ pairs }) => [...pairs])).sort(),
    weight: profiles.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/**
 * Pairs clauses that were put in other words, best pair first, each clause once; indices are those of the given lists. Only clauses at the
 * same place or with the same rare words are compared, a bounded number for each, so that time grows with the number of clauses and not
 * with its square. `allWords` are the words of all pieces of both versions, by which rare words are known.
 */
export function matchReworded(before: readonly FreeClause[], after: readonly FreeClause[], allWords: readonly (readonly string[])[]): RewordedMatch[] {
  if (before.length === 0 || after.length === 0) return [];
  const weights = buildWeights(allWords);
  const [oldSide, newSide] = [buildSide(before, weights), buildSide(after, weights)];
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  const matches: RewordedMatch[] = [];
  for (const { a, b } of listCandidates(oldSide, newSide, weights)) {
    if (usedOld.has(a) || usedNew.has(b)) continue;
    usedOld.add(a);
    usedNew.add(b);
    matches.push({ old: [a], new: [b] });
  }
  for (const match of matches) {
    while (attachNeighbours(match.old, match.new, oldSide, newSide, usedOld, weights)) continue;
    while (attachNeighbours(match.new, match.old, newSide, oldSide, usedNew, weights)) continue;
  }
  return matches;
}
