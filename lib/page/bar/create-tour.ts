import { labelGroups, type LabelGroup } from '../../taxonomy/label-groups';
import type { MarkStep } from '../mark';
import type { PlacedMark } from '../place-marks';
import { readLayers, type Layer } from '../read-layers';
import type { Survey } from '../survey-marks';

/** Which of the marked clauses are to be seen, and which of them is the present one. Thinks only; knows no page. */
export type Tour = {
  /** The clauses that are in the page and of a kind that is not filtered out, in the order of the text. */
  readonly listed: () => readonly PlacedMark[];
  readonly lost: () => number;
  /** How many clauses of each kind are in the page. */
  readonly counts: () => Readonly<Record<LabelGroup, number>>;
  /** The kinds of a clause that are not filtered out, best first. */
  readonly layersOf: (placed: PlacedMark) => readonly Layer[];
  readonly isHidden: (group: LabelGroup) => boolean;
  /** Filters a kind out, or brings it back. */
  readonly toggle: (group: LabelGroup) => void;
  readonly showAll: () => void;
  /** The present clause, if it is listed. */
  readonly present: () => PlacedMark | undefined;
  /** Its place among the listed clauses from 0, or -1. */
  readonly index: () => number;
  readonly select: (placed: PlacedMark) => void;
  /**
   * Where a step leads: around at either end, undefined where nothing is listed. Without a present clause it begins where `isAhead` is first
   * true, which is what the reader looks at.
   */
  readonly find: (step: MarkStep, isAhead: (placed: PlacedMark) => boolean) => PlacedMark | undefined;
  /** Takes over where the clauses stand now. The same clauses in the same order. */
  readonly update: (all: readonly PlacedMark[]) => void;
};

/** A tour of clauses, with nothing filtered out and none present. `survey`: what is known of them already. */
export function createTour(first: readonly PlacedMark[], survey: Pick<Survey, 'counts' | 'lost'>): Tour {
  let all = first;
  const hidden = new Set<LabelGroup>();
  let present: PlacedMark['mark'] | undefined;
  let cached: readonly PlacedMark[] | undefined;
  let counted: Readonly<Record<LabelGroup, number>> | undefined = survey.counts;
  let lost: number | undefined = survey.lost;
  const countLost = (): number => (lost ??= all.filter(({ ranges }) => ranges.length === 0).length);
  const layersOf = ({ mark }: PlacedMark): readonly Layer[] => (hidden.size === 0 ? readLayers(mark) : readLayers(mark).filter(({ group }) => !hidden.has(group)));
  const listed = (): readonly PlacedMark[] => (cached ??= hidden.size === 0 && countLost() === 0 ? all : all.filter((placed) => placed.ranges.length > 0 && layersOf(placed).length > 0));
  const index = (): number => (present === undefined ? -1 : listed().findIndex(({ mark }) => mark === present));
  /** Where the present clause would stand, even if it is filtered out or lost. */
  const indexBehind = (): number => {
    const start = present?.start ?? -1;
    const next = listed().findIndex(({ mark }) => mark.start > start);
    return next < 0 ? listed().length : next;
  };

  return {
    listed,
    layersOf,
    index,
    lost: countLost,
    counts: () => {
      if (counted !== undefined) return counted;
      const counts = new Map<LabelGroup, number>(labelGroups.map((group) => [group, 0]));
      for (const placed of all) if (placed.ranges.length > 0) for (const { group } of readLayers(placed.mark)) counts.set(group, counts.get(group)! + 1);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every group is there
      counted = Object.fromEntries(counts) as Record<LabelGroup, number>;
      return counted;
    },
    isHidden: (group) => hidden.has(group),
    toggle: (group) => {
      if (!hidden.delete(group)) hidden.add(group);
      cached = undefined;
    },
    showAll: () => {
      hidden.clear();
      cached = undefined;
    },
    present: () => listed()[index()],
    select: ({ mark }) => {
      present = mark;
    },
    find: (step, isAhead) => {
      const list = listed();
      if (list.length === 0) return undefined;
      const at = index();
      if (present === undefined) {
        const ahead = list.findIndex((placed) => isAhead(placed));
        return step === 'previous' ? list.at((ahead < 0 ? list.length : ahead) - 1) : (list[ahead] ?? list[0]);
      }
      if (step === 'previous') return list.at((at < 0 ? indexBehind() : at) - 1);
      const from = at < 0 ? indexBehind() : at + 1;
      if (step === 'next') return list[from % list.length];
      const group = readLayers({ labels: present.labels }).find((layer) => !hidden.has(layer.group))?.group;
      for (let offset = 0; offset < list.length; offset += 1) {
        const candidate = list[(from + offset) % list.length]!;
        if (group === undefined || layersOf(candidate)[0]?.group === group) return candidate;
      }
      return undefined;
    },
    update: (placed) => {
      all = placed;
      cached = undefined;
      counted = undefined;
      lost = undefined;
    },
  };
}
