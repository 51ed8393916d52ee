import type { Analysis } from '../../lib/answers/analysis';
import { readLayers } from '../../lib/page/read-layers';
import { buildMarkedText } from '../../lib/summary/marked/build-marked-text';
import type { MarkedText } from '../../lib/summary/marked/marked-text';
import type { LabelGroup } from '../../lib/taxonomy/label-groups';
import { buildMarks } from './build-marks';

/** The text of an analysis with the very marks that its page is given, but for the kinds that are hidden. */
export function buildMarkedView(analysis: Analysis, hidden: readonly LabelGroup[]): MarkedText {
  return buildMarkedText(analysis, buildMarks(analysis, hidden).map((mark) => ({ start: mark.start, end: mark.end, layers: readLayers(mark) })), hidden);
}
