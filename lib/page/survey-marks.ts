import { labelGroups, type LabelGroup } from '../taxonomy/label-groups';
import type { DomReader } from './dom-reader';
import { createPauses, type PlacedMark } from './place-marks';
import { readLayers } from './read-layers';

/** What is to be known of all marks of a page: how many of each kind are in it, how many are lost, and the documents and shadow roots in which they stand, the page's own first. */
export type Survey = { readonly counts: Readonly<Record<LabelGroup, number>>; readonly lost: number; readonly roots: readonly (Document | ShadowRoot)[] };

/** Looks through all marks in slices, so that a bar over very many of them is opened at once. */
export async function surveyMarks(dom: DomReader, placed: readonly PlacedMark[]): Promise<Survey> {
  const pause = createPauses();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every group is there
  const counts = Object.fromEntries(labelGroups.map((group) => [group, 0])) as Record<LabelGroup, number>;
  const roots = new Set<Document | ShadowRoot>([dom.document]);
  let lost = 0;
  for (const { mark, ranges } of placed) {
    const waiting = pause();
    if (waiting !== undefined) await waiting;
    if (ranges.length === 0) {
      lost += 1;
      continue;
    }
    for (const { group } of readLayers(mark)) counts[group] += 1;
    for (const { startContainer } of ranges) if (dom.isConnected(startContainer)) roots.add(dom.rootOf(startContainer));
  }
  return { counts, lost, roots: [...roots] };
}
