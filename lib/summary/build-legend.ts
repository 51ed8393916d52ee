import { groupTitles, labelGroups, type LabelGroup } from '../taxonomy/label-groups';

/** One kind of highlight and what it is called. */
export type LegendEntry = { readonly kind: LabelGroup; readonly title: string };

/** The kinds of highlight in the order of the card. */
export function buildLegend(): LegendEntry[] {
  return labelGroups.map((kind) => ({ kind, title: groupTitles[kind] }));
}
