import { countBefore, matchEqual, pairedIndices } from './match-equal';
import { matchResplit } from './match-resplit';
import { matchReworded, type FreeClause } from './match-reworded';
import { splitSegments, type ComparedText, type KnownWords, type Segment } from './split-segments';

/** What became of some clauses. `redated`: only a date is another one. */
export const linkKinds = ['same', 'redated', 'moved', 'reworded', 'added', 'removed'] as const;

/** One of the six. */
export type LinkKind = (typeof linkKinds)[number];

/**
 * Clauses of the old version and those of the new one that they became, by their indices, in order. More than one on a side where text
 * was cut into other sentences. `same` has an empty side where a clause is a heading in the other version or says nothing (a date alone).
 */
export type ClauseLink = { readonly kind: LinkKind; readonly old: readonly number[]; readonly new: readonly number[] };

/** Every clause of both versions in exactly one link. */
export type Alignment = {
  /** In the order of the new version; what was removed stands where it stood. */
  readonly links: readonly ClauseLink[];
  /** By clause of the old version: the index of its link. */
  readonly linkOfOld: readonly number[];
  /** By clause of the new version: the index of its link. */
  readonly linkOfNew: readonly number[];
};

function listClauses(segments: readonly Segment[], indices: readonly number[]): number[] {
  return indices.map((index) => segments[index]!.clause).filter((clause) => clause !== -1);
}

function listFree(segments: readonly Segment[], isUsed: (index: number) => boolean, gaps: Int32Array): FreeClause[] {
  return segments.flatMap(({ words, clause }, index) => (clause === -1 || isUsed(index) ? [] : [{ words, clause, gap: gaps[index]! }]));
}

function joinDates(segments: readonly Segment[], indices: readonly number[]): string {
  return indices.map((index) => segments[index]!.dates).filter(Boolean).join(', ');
}

/** The links of text that did not change but in place, dates or cut. */
function linkUnchanged(before: readonly Segment[], after: readonly Segment[], usedOld: Set<number>, usedNew: Set<number>): { links: ClauseLink[]; anchors: number[][] } {
  const { newOf, oldOf, moved } = matchEqual(before, after);
  const paired = pairedIndices(newOf);
  const matches = [
    ...paired.map((a) => ({ old: [a], new: [newOf[a]!], isMoved: moved[a] === 1 })),
    ...matchResplit(before, after, newOf, oldOf).map((match) => ({ ...match, isMoved: false })),
  ];
  const links = matches.map((match): ClauseLink => {
    for (const index of match.old) usedOld.add(index);
    for (const index of match.new) usedNew.add(index);
    const link = { old: listClauses(before, match.old), new: listClauses(after, match.new) };
    const isRedated = joinDates(before, match.old) !== joinDates(after, match.new);
    const isMoved = match.isMoved && link.old.length > 0 && link.new.length > 0;
    return { kind: isMoved ? 'moved' : isRedated ? 'redated' : 'same', ...link };
  });
  const kept = paired.filter((a) => moved[a] === 0);
  return { links, anchors: [kept, kept.map((a) => newOf[a]!)] };
}

/** A sentence of fewer words, or an item of a list, says another thing in another place. */
const ownMeaning = 5;

/** A whole sentence that stands once more in one version is no change, as long as the other version still says it. */
function linkRepeated(segments: readonly Segment[], { clauses }: ComparedText, others: readonly Segment[], side: 'old' | 'new', links: ClauseLink[]): void {
  const known = new Set(others.map(({ key }) => key));
  const linked = new Set(links.flatMap((link) => link[side]));
  segments.forEach(({ clause, words, key }) => {
    if (clause === -1 || linked.has(clause) || words.length < ownMeaning || clauses[clause]!.lead !== '' || !known.has(key)) return;
    links.push(side === 'old' ? { kind: 'same', old: [clause], new: [] } : { kind: 'same', old: [], new: [clause] });
  });
}

/** Puts the links in the order of the new version; what is gone follows what stood before it. */
function orderLinks(links: readonly ClauseLink[]): ClauseLink[] {
  const placeOf = new Map<ClauseLink, number>();
  const byOld = links.filter(({ old }) => old.length > 0).toSorted((a, b) => a.old[0]! - b.old[0]!);
  let last = -1;
  for (const link of byOld) {
    const isAnchor = link.new.length > 0 && link.kind !== 'moved';
    if (isAnchor) last = link.new.at(-1)!;
    placeOf.set(link, link.new[0] ?? last + 0.5);
  }
  // Places are looked up once a link, and not once a comparison.
  const placed = links.map((link) => ({ link, place: placeOf.get(link) ?? link.new[0]!, old: link.old[0] ?? 0 }));
  return placed.sort((a, b) => a.place - b.place || a.old - b.old).map(({ link }) => link);
}

function indexLinks(links: readonly ClauseLink[], side: 'old' | 'new', length: number): number[] {
  const linkOf = Array.from({ length }, () => -1);
  links.forEach((link, index) => {
    for (const clause of link[side]) linkOf[clause] = index;
  });
  return linkOf;
}

/**
 * What became of every clause of the old version in the new one. First equal words are paired, in place and then elsewhere; then text that
 * was only cut differently; then text in other words, by likeness; the rest was removed or added. Headings take part, so that a heading
 * that became a sentence is no change, but are not reported. About linear in the number of clauses.
 */
export function alignClauses(before: ComparedText, after: ComparedText): Alignment {
  const known: KnownWords = new Map();
  const [olds, news] = [splitSegments(before, known), splitSegments(after, known)];
  const [usedOld, usedNew] = [new Set<number>(), new Set<number>()];
  const { links, anchors } = linkUnchanged(olds, news, usedOld, usedNew);
  const freeOld = listFree(olds, (index) => usedOld.has(index), countBefore(olds.length, anchors[0]!));
  const freeNew = listFree(news, (index) => usedNew.has(index), countBefore(news.length, anchors[1]!));
  for (const match of matchReworded(freeOld, freeNew, [...olds, ...news].map(({ words }) => words))) {
    links.push({ kind: 'reworded', old: match.old.map((index) => freeOld[index]!.clause), new: match.new.map((index) => freeNew[index]!.clause) });
  }
  linkRepeated(olds, before, news, 'old', links);
  linkRepeated(news, after, olds, 'new', links);
  const rewordedOld = new Set(links.flatMap(({ old }) => old));
  const rewordedNew = new Set(links.flatMap((link) => link.new));
  const spokenOld = new Set(olds.map(({ clause }) => clause));
  const spokenNew = new Set(news.map(({ clause }) => clause));
  before.clauses.forEach((_clause, index) => {
    if (!rewordedOld.has(index)) links.push({ kind: spokenOld.has(index) ? 'removed' : 'same', old: [index], new: [] });
  });
  after.clauses.forEach((_clause, index) => {
    if (!rewordedNew.has(index)) links.push({ kind: spokenNew.has(index) ? 'added' : 'same', old: [], new: [index] });
  });
  const ordered = orderLinks(links.filter((link) => link.old.length + link.new.length > 0));
  return { links: ordered, linkOfOld: indexLinks(ordered, 'old', before.clauses.length), linkOfNew: indexLinks(ordered, 'new', after.clauses.length) };
}
