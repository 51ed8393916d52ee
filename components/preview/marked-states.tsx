import type { Analysis } from '../../lib/answers/analysis';
import { buildMarkedText, type MarkedClause } from '../../lib/summary/marked/build-marked-text';
import type { MarkedText } from '../../lib/summary/marked/marked-text';
import { writeDay } from '../../lib/summary/words/write-date';
import { labelGroups, type LabelGroup } from '../../lib/taxonomy/label-groups';
import { stances } from '../../lib/taxonomy/labels';
import { MarkedPage, type MarkedView } from '../marked/MarkedPage';
import { larkspur, oneSentence } from './example-policies';
import { longPolicy } from './long-policy';
import { makeAnalysis } from './make-analysis';
import type { PreviewState } from './preview-states';

const nothing = () => {};

/** Marks of every kind and stance in turn, with a clause of two and one of three kinds, and one that is unmarked. */
function makeMarks({ clauses }: Analysis, hidden: readonly LabelGroup[]): MarkedClause[] {
  return clauses.flatMap(({ start, end }, index) => {
    const groups = [0, 1, 2].slice(0, 1 + (index % 5 === 1 ? 1 : 0) + (index % 7 === 2 ? 2 : 0)).map((more) => labelGroups[(index + more) % labelGroups.length]!);
    const layers = [...new Set(groups)].filter((group) => !hidden.includes(group)).map((group, place) => ({ group, stance: place > 0 ? ('says' as const) : stances[index % 4 === 3 ? 1 : index % 6 === 5 ? 2 : 0] }));
    return index % 8 === 6 || layers.length === 0 ? [] : [{ start, end, layers }];
  });
}

function showText(analysis: Analysis, hidden: readonly LabelGroup[] = []): MarkedView {
  return { state: 'marked', text: buildMarkedText(analysis, makeMarks(analysis, hidden), hidden), readOn: writeDay(Date.UTC(2025, 2, 3, 12)) };
}

/** Every kind of block, headings and lists of every depth, a line that looks like markup and one that is written from right to left. */
const everyBlock: MarkedText['blocks'] = [
  { kind: 'heading', level: 2, closed: false, pieces: [{ text: 'Lists and tables', layers: [] }] },
  { kind: 'paragraph', level: 0, closed: false, pieces: [{ text: 'We share it with:', layers: [{ kind: 'share', stance: 'says' }] }] },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({ kind: 'list-item' as const, level, closed: false, pieces: [{ text: `our partners of the depth ${level}, who may keep it for as long as they need it;`, layers: [{ kind: 'share' as const, stance: 'says' as const }, { kind: 'keep' as const, stance: 'says' as const }] }] })),
  { kind: 'heading', level: 3, closed: false, pieces: [{ text: 'Terms', layers: [] }] },
  { kind: 'term', level: 0, closed: false, pieces: [{ text: 'Personal data', layers: [] }] },
  { kind: 'definition', level: 0, closed: true, pieces: [{ text: 'whatever tells who you are.', layers: [] }] },
  { kind: 'cell-row', level: 0, closed: false, pieces: [{ text: 'Location | To show the way | 30 days', layers: [{ kind: 'collect', stance: 'says' }, { kind: 'use', stance: 'says' }, { kind: 'keep', stance: 'says' }] }] },
  { kind: 'paragraph', level: 0, closed: false, pieces: [{ text: '<img src=x onerror="alert(1)"> & <b>no</b> markup. ', layers: [] }, { text: 'We do not sell <i>anything</i>.', layers: [{ kind: 'sell', stance: 'denies' }] }] },
  { kind: 'paragraph', level: 0, closed: false, pieces: [{ text: 'أي أننا نجمع بياناتك', layers: [{ kind: 'collect', stance: 'limits' }] }] },
];

function showBlocks(): MarkedView {
  const view = showText(makeAnalysis(oneSentence));
  return view.state === 'marked' ? { ...view, text: { ...view.text, url: '', title: '', updated: '', blocks: [...view.text.blocks, ...everyBlock] } } : view;
}

const states: readonly [id: string, title: string, view: () => MarkedView][] = [
  ['marked', 'The text of a policy with its marks', () => showText(makeAnalysis(larkspur))],
  ['marked-blocks', 'Every kind of block, of a text without a page', showBlocks],
  ['marked-long', 'A long policy, two kinds filtered out', () => showText(makeAnalysis(longPolicy), ['collect', 'formal'])],
  ['marked-changed', 'A page that has changed meanwhile', () => ({ state: 'notice', kind: 'page-changed' })],
  ['marked-loading', 'While the text is fetched', () => ({ state: 'loading' })],
];

/** Every state of the page that shows a text with its marks. */
export function listMarkedStates(): PreviewState[] {
  return states.map(([id, title, view]): PreviewState => ({ id, title, place: 'page', render: () => <MarkedPage view={view()} onPrint={nothing} /> }));
}
