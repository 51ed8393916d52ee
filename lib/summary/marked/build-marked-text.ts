import type { Analysis } from '../../answers/analysis';
import type { Block } from '../../policy/policy-text';
import { labelGroups, type LabelGroup } from '../../taxonomy/label-groups';
import type { Stance } from '../../taxonomy/labels';
import type { Span } from '../../text/span';
import { buildHeader } from '../card/build-header';
import type { MarkedBlock, MarkedPiece, MarkedText } from './marked-text';

/** A clause as it is marked in the page: its kinds, best first. */
export type MarkedClause = Span & { readonly layers: readonly { readonly group: LabelGroup; readonly stance: Stance }[] };

/** Headings of the page stand below the one of the sheet, and there are six levels. */
const levels = { first: 2, last: 6 } as const;

/** Gives each heading the level that it has below those before it, so that none is left out in between. */
function createOutline(): (level: number) => number {
  const above: number[] = [];
  return (level) => {
    while (above.length > 0 && above.at(-1)! >= level) above.pop();
    above.push(level);
    return Math.min(levels.last, levels.first + above.length - 1);
  };
}

/** The text of one block, parted at its marked clauses. `marks`: sorted, from the first that may reach into the block. */
function cutBlock(text: string, { start, end }: Span, marks: readonly MarkedClause[], first: number): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = start;
  const push = (to: number, layers: MarkedPiece['layers']): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), layers });
    at = Math.max(at, to);
  };
  for (let index = first; index < marks.length && marks[index]!.start < end; index += 1) {
    const { layers, ...span } = marks[index]!;
    push(Math.min(span.start, end), []);
    push(Math.min(span.end, end), layers.map(({ group, stance }) => ({ kind: group, stance })));
  }
  push(end, []);
  return pieces;
}

/** The text of an analysis with these clauses marked, in the order in which it was read. `unmarked`: the kinds that were left out of the marks. Pure. */
export function buildMarkedText(analysis: Analysis, clauses: readonly MarkedClause[], unmarked: readonly LabelGroup[]): MarkedText {
  const { policy } = analysis;
  const { name, title, url, updated, coverage } = buildHeader(analysis);
  const marks = clauses.toSorted((a, b) => a.start - b.start);
  const counts = new Map<LabelGroup, number>(labelGroups.map((group) => [group, 0]));
  for (const { layers } of marks) for (const { group } of layers) counts.set(group, counts.get(group)! + 1);
  const outline = createOutline();
  let first = 0;
  const blocks = policy.blocks.map((block: Block): MarkedBlock => {
    while (first < marks.length && marks[first]!.end <= block.start) first += 1;
    const { kind, level, closed } = block;
    return { kind, level: kind === 'heading' ? outline(level) : level, closed, pieces: cutBlock(policy.text, block, marks, first) };
  });
  return {
    name,
    title: title === name ? '' : title,
    url,
    updated,
    coverage,
    legend: labelGroups.filter((kind) => !unmarked.includes(kind)).map((kind) => ({ kind, count: counts.get(kind)! })),
    unmarked: labelGroups.filter((kind) => unmarked.includes(kind)),
    blocks,
  };
}
