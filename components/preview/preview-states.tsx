import type { ComponentChildren } from 'preact';
import { noticeKinds } from '../../lib/summary/words/notices';
import type { PopupView } from '../../lib/summary/popup-view';
import { buildCard } from '../../lib/summary/card/build-card';
import { buildCorrectedCard } from '../../lib/summary/card/build-corrected-card';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { findDueDates, writeSentNote } from '../../lib/summary/ways/sent-note';
import type { Feedback } from '../../lib/summary/words/feedback';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { BusyWith } from '../parts/busy';
import { Popup, type PopupProps, type ShownView } from '../popup/Popup';
import type { ChangesShown } from '../popup/SavedBanner';
import { CorrectContext } from '../parts/correct-acts';
import { WayContext, type WayActs } from '../parts/way-acts';
import { listCompareStates } from './compare-states';
import { inTable, larkspur, larkspurCalifornia, nothingTaken, oneSentence } from './example-policies';
import { listLibraryStates } from './library-states';
import { longPolicy } from './long-policy';
import { makeAnalysis, type ExamplePolicy } from './make-analysis';
import { listMarkedStates } from './marked-states';
import { listReadTextStates } from './read-text-states';
import { listWayStates } from './way-states';
import { readAccuracy } from '../../lib/summary/card/accuracy';
import { createSettings } from '../../lib/summary/settings';
import { welcomePolicy } from '../../lib/summary/words/welcome-words';
import { SettingsPage } from '../pages/SettingsPage';
import { WelcomePage, type WelcomeView } from '../pages/WelcomePage';
import { AboutPage } from '../pages/AboutPage';

/** One state of the interface: where it is shown, and how it is made. */
export type PreviewState = {
  /** For the address: `#card-full`. */
  readonly id: string;
  readonly title: string;
  readonly place: 'popup' | 'page';
  readonly render: () => ComponentChildren;
};

const nothing = () => {};

function makeCard(example: ExamplePolicy): SummaryCard {
  return buildCard(makeAnalysis(example));
}

type CardView = Extract<PopupView, { state: 'card' }>;

function showCard(example: ExamplePolicy, rest: Partial<Omit<CardView, 'card'>> = {}): CardView {
  return { state: 'card', card: makeCard(example), saved: null, marked: false, ...rest };
}

function showParts(): CardView {
  const view = showCard(larkspur);
  const elsewhere = [
    { text: 'Cookie Notice', href: 'https://www.larkspur-maps.example/legal/cookies' },
    { text: '', href: 'https://www.larkspur-maps.example/legal/privacy/supplement-for-california-and-other-states-of-the-union' },
  ];
  return { ...view, card: { ...view.card, parts: { onPage: ['Larkspur Privacy Policy', 'Children’s Privacy Policy'], elsewhere } } };
}

const acts: WayActs = { onCopyText: () => Promise.resolve(true), onOpenLetter: nothing, signals: { gpc: 'no', dnt: 'yes' } };

const correctActs = { onCorrect: () => Promise.resolve(true), onReport: nothing };

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

/** The card whose reader corrected an answer, took a clause away and said that a way to act is none. */
function showCorrected(): CardView {
  const analysis = makeAnalysis(larkspur);
  const [way] = analysis.optOuts;
  const corrections = [
    { id: 'sell.data', answer: 'yes', refused: [], quote: 'We disclose advertising identifiers and approximate location to advertising networks.' },
    { id: 'collect.health', answer: '', refused: analysis.answers['collect.health'].quotes.map(spanOf), quote: '' },
    ...(way === undefined ? [] : [{ id: `way.${way.kind}.${way.via}`, answer: '', refused: [spanOf(way.quote)], quote: '' }]),
  ];
  return { ...showCard(larkspur), card: buildCorrectedCard(analysis, [], corrections) };
}

function makePopup(view: ShownView, busy: BusyWith | null = null, feedback: Feedback | null = null, changes: ChangesShown = null, rest: Partial<PopupProps> = { onOpenPanel: nothing }) {
  return (
    <CorrectContext.Provider value={correctActs}>
      <WayContext.Provider value={acts}>
        <Popup
          view={view}
          changes={changes}
          busy={busy}
          feedback={feedback}
          onShowQuote={nothing}
          onToggleMarks={nothing}
          onSave={nothing}
          onOpenSaved={nothing}
          onCompare={nothing}
          onReadAgain={nothing}
          onReadText={nothing}
          onOpenAbout={nothing}
          onOpenSettings={nothing}
          onSaveFile={nothing}
          onCopy={nothing}
          onPrint={nothing}
          onOpenLink={nothing}
          {...rest}
        />
      </WayContext.Provider>
    </CorrectContext.Provider>
  );
}

/** Noon of 3 March 2025, the same day in nearly every time zone. */
const savedAt = Date.UTC(2025, 2, 3, 12);

const links = [
  { text: 'Privacy Policy', href: 'https://www.larkspur-maps.example/legal/privacy' },
  { text: 'Your privacy choices', href: 'https://www.larkspur-maps.example/legal/privacy/choices' },
  { text: 'Cookies', href: 'https://cookies.larkspur-maps.example/' },
];
const longLinks = [
  { text: '', href: 'https://kommunikation.rheinisch-westfaelische-gesundheitsversicherung.example/de-en/rechtliches/privacy-notice.html' },
  { text: 'Datenschutzerklärungsinformationspflichtenübersicht', href: 'https://rwg.example/datenschutz' },
];

function showChanged(): CardView {
  return showCard(larkspur, { saved: { id: 'saved-0', savedAt, unchanged: false } });
}

function showNoted(isDue: boolean): CardView {
  const request = { law: 'gdpr', kind: 'access', to: 'privacy@larkspur-maps.example', subject: 'Request for access to my personal data (Art. 15 GDPR)' } as const;
  return showCard(larkspur, { saved: { id: 'saved-0', savedAt, unchanged: !isDue, note: writeSentNote(request, savedAt), remindAt: findDueDates(request, savedAt).due, ...(isDue ? { isDue: true } : {}) } });
}

const popups: readonly [id: string, title: string, view: () => ShownView, busy?: BusyWith | undefined, feedback?: Feedback | undefined, changes?: ChangesShown][] = [
  ['card-full', 'Card of an ordinary policy', () => showCard(larkspur)],
  ['card-long', 'Card of a long policy with long names', () => showCard(longPolicy)],
  ['card-denials', 'Card of a policy that takes little', () => showCard(nothingTaken)],
  ['card-empty', 'Card of a policy of one sentence', () => showCard(oneSentence)],
  ['card-scope', 'Card of a policy for some people only', () => showCard(larkspurCalifornia)],
  ['card-corrected', 'Card that its reader corrected', () => showCorrected(), undefined, { kind: 'corrected' }],
  ['card-parts', 'A policy in several parts', () => showParts()],
  ['card-marked', 'Highlights are on', () => showCard(larkspur, { marked: true }), undefined, { kind: 'marked', painted: 204, lost: 0 }],
  ['card-unchanged', 'Saved before, unchanged', () => showCard(larkspur, { saved: { id: 'saved-0', savedAt, unchanged: true } })],
  ['card-noted', 'Saved before, with a request that was sent', () => showNoted(false)],
  ['card-due', 'Saved before, with a request whose answer is due', () => showNoted(true)],
  ['card-changed', 'Saved before, changed', showChanged, undefined, undefined, { answers: 2, optOuts: 1, clauses: 7, possible: 0, moved: 3, redated: 1 }],
  ['card-comparing', 'Saved before, being compared', showChanged, undefined, undefined, 'comparing'],
  ['card-reformatted', 'Saved before, only its form changed', showChanged, undefined, undefined, { answers: 0, optOuts: 0, clauses: 0, possible: 0, moved: 3, redated: 1 }],
  ['card-other-reader', 'Saved before, read by another version of the extension', showChanged, undefined, undefined, { answers: 0, optOuts: 0, clauses: 0, possible: 3, moved: 0, redated: 0 }],
  ['card-saving', 'While it is saved', () => showCard(larkspur), 'save'],
  ['card-marking', 'While the page is highlighted', () => showCard(larkspur), 'marks'],
  ['card-reading', 'While the page is read again', () => showCard(larkspur), 'read'],
  ['card-saved', 'Just saved', () => showCard(larkspur, { saved: { id: 'saved-0', savedAt, unchanged: true } }), undefined, { kind: 'saved' }],
  ['card-lost', 'A clause that is no longer in the page', () => showCard(larkspur), undefined, { kind: 'lost' }],
  ['card-table', 'An answer that stands in a table', () => showCard(inTable)],
  ['card-grown', 'A page with more text than was read', () => showCard(larkspur), undefined, { kind: 'grown' }],
  ['card-mixed', 'A policy that is partly in another language', () => showCard({ ...larkspur, unread: [{ kind: 'other-language', count: 1 }] })],
  ['card-not-saved', 'No room to save', () => showCard(larkspur), undefined, { kind: 'failed', notice: 'storage-full' }],
  ['loading', 'While the page is read', () => ({ state: 'loading' })],
  ['not-a-policy', 'No policy, but links to one', () => ({ state: 'not-a-policy', host: 'larkspur-maps.example', links })],
  ['not-a-policy-long', 'No policy, long links', () => ({ state: 'not-a-policy', host: 'kommunikation.rheinisch-westfaelische-gesundheitsversicherung.example', links: longLinks })],
  ['not-a-policy-bare', 'No policy and no links', () => ({ state: 'not-a-policy', host: 'larkspur-maps.example', links: [] })],
  ['other-language', 'Another language', () => ({ state: 'other-language', host: 'beispiel.example', language: 'de' })],
  ['other-language-unknown', 'A language that was not recognised', () => ({ state: 'other-language', host: 'beispiel.example', language: 'und' })],
  ...noticeKinds.map((kind): [string, string, () => ShownView] => [`notice-${kind}`, `Notice: ${kind}`, () => ({ state: 'notice', kind })]),
];

const unread: WelcomeView = { card: null, isReading: false, hasFailed: false, marked: false, hasShown: false, isSaved: false };

function makeWelcome(view: WelcomeView, feedback: Feedback | null = null) {
  const paragraphs = welcomePolicy.map((text, start) => ({ start, text, isHeading: text.length < 40 }));
  return <WelcomePage view={view} browserName="chrome" paragraphs={paragraphs} feedback={feedback} onRead={nothing} onShowQuote={nothing} onToggleMarks={nothing} onSave={nothing} onOpenSaved={nothing} onOpenSettings={nothing} onCopy={nothing} onPrint={nothing} />;
}

function makeSettings(told: '' | 'saved' | 'deleted' | 'failed') {
  return <SettingsPage settings={{ ...createSettings(), hiddenKinds: ['formal'], theme: 'dark' }} told={told} onChange={nothing} onReset={nothing} onDeleteAll={nothing} onOpenTour={nothing} />;
}

const readBefore = ['Larkspur Maps', 'Rheinisch-Westfälische Gesundheitsversicherung'].map((name) => ({ name, show: nothing }));

/** Every state of every component, in the order in which they are looked at. */
export function listStates(): PreviewState[] {
  return [
    ...popups.map(([id, title, view, busy, feedback, changes]): PreviewState => ({ id, title, place: 'popup', render: () => makePopup(view(), busy, feedback, changes) })),
    { id: 'panel-not-clicked', title: 'Beside a page that was not clicked on', place: 'popup', render: () => makePopup({ state: 'notice', kind: 'not-clicked' }, null, null, null, { readBefore, hint: interfaceWords.panel.later }) },
    { id: 'panel-card', title: 'The card beside the page', place: 'popup', render: () => makePopup(showCard(larkspur), null, null, null, { hint: interfaceWords.panel.later }) },
    ...listLibraryStates(),
    ...listReadTextStates(), ...listMarkedStates(),
    ...listCompareStates(),
    ...listWayStates(),
    { id: 'welcome', title: 'First run', place: 'page', render: () => makeWelcome(unread) },
    { id: 'welcome-failed', title: 'First run, the example could not be read', place: 'page', render: () => makeWelcome({ ...unread, hasFailed: true }) },
    { id: 'welcome-read', title: 'First run, read, marked and saved', place: 'page', render: () => makeWelcome({ ...unread, card: makeCard(larkspur), marked: true, isSaved: true }) },
    { id: 'settings', title: 'Settings', place: 'page', render: () => makeSettings('saved') },
    { id: 'settings-deleted', title: 'Settings, everything deleted', place: 'page', render: () => makeSettings('deleted') },
    { id: 'about', title: 'How often the card is right', place: 'page', render: () => <AboutPage accuracy={readAccuracy()} /> },
  ];
}
