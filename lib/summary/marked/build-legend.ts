import { groupTitles, labelGroups, type LabelGroup } from '../../taxonomy/label-groups';

/** One kind of highlight and what it is called. */
export type LegendEntry = { readonly kind: LabelGroup; readonly title: string };

/** What a kind of highlight is called. */
export function writeKind(kind: LabelGroup): string {
  return groupTitles[kind];
}

/** The kinds of highlight in the order of the card. */
export function buildLegend(): LegendEntry[] {
  return labelGroups.map((kind) => ({ kind, title: writeKind(kind) }));
}
