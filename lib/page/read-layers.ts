import { groupOfLabel, type LabelGroup } from '../taxonomy/label-groups';
import type { Stance } from '../taxonomy/labels';
import type { Mark } from './mark';

/** A kind of highlight in which a clause is painted, and its stance to that kind. */
export type Layer = { readonly group: LabelGroup; readonly stance: Stance };

/** The kinds in which a clause is painted, each once, best first. */
export function readLayers({ labels }: Pick<Mark, 'labels'>): Layer[] {
  const layers: Layer[] = [];
  for (const { label, stance } of labels) {
    const group = groupOfLabel[label];
    if (!layers.some((layer) => layer.group === group)) layers.push({ group, stance });
  }
  return layers;
}
