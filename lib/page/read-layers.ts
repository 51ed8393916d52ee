import { groupOfLabel, type LabelGroup } from '../taxonomy/label-groups';
import type { Stance } from '../taxonomy/labels';
import type { Mark } from './mark';

/** A kind of highlight in which a clause is painted, and its stance to that kind. */
export type Layer = { readonly group: LabelGroup; readonly stance: Stance };

/** Worked out once for each mark; of very many, while they are placed, since the bar asks for all of them at once. */
const known = new WeakMap<Mark['labels'], readonly Layer[]>();

/** The kinds in which a clause is painted, each once, best first. */
export function readLayers({ labels }: Pick<Mark, 'labels'>): readonly Layer[] {
  const before = known.get(labels);
  if (before !== undefined) return before;
  const layers: Layer[] = [];
  for (const { label, stance } of labels) {
    const group = groupOfLabel[label];
    if (!layers.some((layer) => layer.group === group)) layers.push({ group, stance });
  }
  known.set(labels, layers);
  return layers;
}
