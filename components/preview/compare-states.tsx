import { comparePolicies } from '../../lib/compare/compare-policies';
import { compareVersions } from '../../lib/compare/compare-versions';
import { buildComparison } from '../../lib/summary/comparison/build-comparison';
import { buildTable } from '../../lib/summary/comparison/build-table';
import type { ComparisonView, TableView } from '../../lib/summary/comparison/comparison-view';
import type { Feedback } from '../../lib/summary/words/feedback';
import { sortByQuestion } from '../../lib/summary/comparison/sort-table';
import { ComparePage, type CompareView } from '../compare/ComparePage';
import { larkspur, larkspurCalifornia, nothingTaken, oneSentence } from './example-policies';
import { longPolicy } from './long-policy';
import { makeAnalysis, type ExamplePolicy } from './make-analysis';
import type { PreviewState } from './preview-states';

const nothing = () => {};

/** Noon of 3 March 2025, the same day in nearly every time zone. */
const savedAt = Date.UTC(2025, 2, 3, 12);

/** The same policy a while later: some clauses are gone, some new, some in other words, and a few answers with them. */
const larkspurLater: ExamplePolicy = {
  ...larkspur,
  updated: '2024-12-01',
  sections: larkspur.sections.map(({ heading, clauses, ...rest }) => ({
    ...rest,
    heading,
    clauses: [
      ...clauses
        .filter((text) => !text.startsWith('Your heart rate'))
        .map((text) => text.replace('We never sell your personal information to third parties unless you direct us to do so.', 'We may sell your personal information to selected third parties.').replace('also while the app runs in the background', 'but only while the app is open')),
      ...(heading === 'What we collect' ? ['We record your voice when you speak to the assistant in the app.'] : []),
    ],
  })),
  answers: {
    ...larkspur.answers,
    'collect.health': { answer: 'not-stated' },
    'collect.media': { answer: 'yes', quotes: ['We record your voice'], words: ['voice'] },
    'sell.data': { answer: 'yes', quotes: ['We may sell your personal'], words: ['sell'] },
  },
  optOuts: [...(larkspur.optOuts ?? []).filter(({ kind }) => kind !== 'ads'), { kind: 'sale', via: 'link', target: 'https://optout.larkspur-maps.example/sale', quote: 'We may sell your personal' }],
};

function compare(before: ExamplePolicy, after: ExamplePolicy, isOpen: boolean, isOtherReader = false): ComparisonView {
  const [old, now] = [makeAnalysis(before), makeAnalysis(after)];
  const [name, host] = ['Larkspur Maps', 'larkspur-maps.example'];
  const later = isOpen ? { id: '', savedAt: 0 } : { id: 'saved-0', savedAt };
  return buildComparison(
    compareVersions(old, now, isOtherReader),
    { analysis: old, head: { id: 'saved-1', name, host, savedAt: savedAt - 86_400_000 * 200 } },
    { analysis: now, head: { ...later, name, host } },
    isOtherReader,
  );
}

function tabulate(examples: readonly ExamplePolicy[], names: readonly string[]): TableView {
  const policies = examples.map((example, index) => ({ analysis: makeAnalysis(example), head: { id: `saved-${index}`, name: names[index] ?? '', host: 'policy.example', savedAt: savedAt - index * 86_400_000 } }));
  return buildTable(comparePolicies(policies.map(({ analysis }) => analysis)), policies);
}

function showVersions(view: ComparisonView): CompareView {
  return { state: 'versions', view, choices: [view.new, view.old] };
}

function showCompanies(view: TableView, sorted: string | null = null): CompareView {
  return { state: 'companies', view, sorted, order: sortByQuestion(view, sorted) };
}

const two = [larkspur, nothingTaken];
const five = [larkspur, longPolicy, nothingTaken, oneSentence, larkspurCalifornia];
const names = ['Larkspur Maps', 'Rheinisch-Westfälische Gesundheitsversicherungsgesellschaft a. G.', 'Plain Notes', 'One Line', 'Larkspur in California'];

const views: readonly [id: string, title: string, view: () => CompareView, feedback?: Feedback][] = [
  ['compare-open', 'A saved version and the open page', () => showVersions(compare(larkspur, larkspurLater, true))],
  ['compare-saved', 'Two saved versions, read by two versions of the extension', () => showVersions(compare(larkspur, larkspurLater, false, true))],
  ['compare-same', 'Nothing has changed', () => showVersions(compare(larkspur, larkspur, false))],
  ['compare-rewritten', 'Another policy altogether', () => showVersions(compare(longPolicy, larkspur, false))],
  ['compare-two', 'Two companies', () => showCompanies(tabulate(two, [names[0]!, names[2]!]))],
  ['compare-five', 'Five companies, one of them long', () => showCompanies(tabulate(five, names))],
  ['compare-sorted', 'Sorted by a question', () => showCompanies(tabulate(five, names), 'sell.data'), { kind: 'copied-csv' }],
  ['compare-loading', 'While it is compared', () => ({ state: 'loading' })],
  ['compare-gone', 'A policy that is no longer saved', () => ({ state: 'notice', kind: 'not-saved' })],
];

/** Every state of the page that compares. */
export function listCompareStates(): PreviewState[] {
  return views.map(([id, title, view, feedback = null]): PreviewState => ({
    id,
    title,
    place: 'page',
    render: () => <ComparePage view={view()} feedback={feedback} onChoose={nothing} onSort={nothing} onShow={nothing} onCopy={nothing} onPrint={nothing} onBack={nothing} onReadAgain={nothing} onOpenLink={nothing} />,
  }));
}
