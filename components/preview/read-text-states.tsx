import type { Feedback } from '../../lib/summary/words/feedback';
import { buildCard } from '../../lib/summary/card/build-card';
import { ReadText, type ReadTextView } from '../pages/ReadText';
import { larkspur } from './example-policies';
import { makeAnalysis } from './make-analysis';
import type { PreviewState } from './preview-states';

const nothing = () => {};
/** Noon of 3 March 2025, the same day in nearly every time zone. */
const savedAt = Date.UTC(2025, 2, 3, 12);
const longName = 'Datenschutzerklärungsinformationspflichtenübersicht_final_version_2_revised_by_legal_department.pdf';

function makePage(view: ReadTextView, feedback: Feedback | null = null) {
  return (
    <ReadText
      view={view}
      feedback={feedback}
      isSaving={false}
      endings={['.txt', '.pdf']}
      onText={nothing}
      onFile={nothing}
      onAnother={nothing}
      onAnyway={nothing}
      onSave={nothing}
      onOpenSaved={nothing}
      onCopy={nothing}
      onPrint={nothing}
      onOpenLink={nothing}
    />
  );
}

function showCard(name: string, isSaved: boolean): ReadTextView {
  const saved = isSaved ? { id: 'saved-0', savedAt, unchanged: true } : null;
  return { state: 'read', name, shown: { state: 'card', card: buildCard(makeAnalysis(larkspur)), saved, marked: false } };
}

const states: readonly [id: string, title: string, view: () => ReadTextView, feedback?: Feedback][] = [
  ['read-text', 'Paste a text or choose a file', () => ({ state: 'input', notice: null })],
  ['read-text-refused', 'A file that could not be read', () => ({ state: 'input', notice: 'file-pictures' })],
  ['read-text-loading', 'While a PDF is read', () => ({ state: 'reading', name: longName, done: 12, all: 31 })],
  ['read-text-card', 'The card of a file', () => showCard('larkspur-privacy.pdf', false)],
  ['read-text-card-long', 'The card of a file with a long name', () => showCard(longName, false)],
  ['read-text-saved', 'The card of a pasted text, just saved', () => showCard('', true), { kind: 'saved' }],
  ['read-text-no-policy', 'A text that is no policy', () => ({ state: 'read', name: 'pancakes.txt', shown: { state: 'not-a-policy', host: '', links: [] } })],
  ['read-text-language', 'A text in another language', () => ({ state: 'read', name: longName, shown: { state: 'other-language', host: '', language: 'de' } })],
];

/** Every state of the page for pasted texts and dropped files. */
export function listReadTextStates(): PreviewState[] {
  return states.map(([id, title, view, feedback]): PreviewState => ({ id, title, place: 'page', render: () => makePage(view(), feedback) }));
}
