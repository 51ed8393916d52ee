import type { Feedback } from '../../lib/summary/words/feedback';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { NoticeKind } from '../../lib/summary/words/notices';
import type { PopupView } from '../../lib/summary/popup-view';
import type { CardQuote } from '../../lib/summary/summary-card';
import { Actions } from './Actions';
import type { BusyWith } from '../parts/busy';
import { Button } from '../parts/Button';
import { FeedbackLine } from '../parts/FeedbackLine';
import { FootLinks, type FootLinksProps } from './FootLinks';
import { Legend } from '../parts/Legend';
import { Loading } from '../parts/Loading';
import { NotAPolicy } from './NotAPolicy';
import { NoticePanel } from '../parts/NoticePanel';
import { OtherLanguage } from './OtherLanguage';
import { SavedBanner, type ChangesShown } from './SavedBanner';
import { SummaryCard } from '../card/SummaryCard';

/** What the popup shows now: one of the background's views, the skeleton while it is awaited, or why there is none. */
export type ShownView = PopupView | { readonly state: 'loading' } | { readonly state: 'notice'; readonly kind: NoticeKind };

/** What was read in other tabs: each by its name, and what brings it to the front. */
export type ReadBefore = readonly { readonly name: string; readonly show: () => void }[];

/** What the popup and the panel beside the page need: what to show, what is under way, what just happened, and what to do on a click. */
export type PopupProps = FootLinksProps & {
  readonly view: ShownView;
  readonly busy: BusyWith | null;
  /** How much changed since it was saved. */
  readonly changes: ChangesShown;
  /** Told in a live region; null when there is nothing to tell. */
  readonly feedback: Feedback | null;
  /** "Show in page" of one quote. */
  readonly onShowQuote: (quote: CardQuote) => void;
  /** Highlights on or off; `view.marked` says which it is now. */
  readonly onToggleMarks: () => void;
  readonly onSave: () => void;
  /** Opens the page of saved policies; with an id, on that one. */
  readonly onOpenSaved: (id?: string) => void;
  /** Opens the page that compares, with this saved version and the page as it is. */
  readonly onCompare: (id: string) => void;
  readonly onReadAgain: () => void;
  /** Opens the card beside the page; absent where it stands there. */
  readonly onOpenPanel?: () => void;
  /** Offered where this page was not read. */
  readonly readBefore?: ReadBefore;
  /** A line at the very foot. */
  readonly hint?: string;
  /** Opens the page on which a text is pasted or a file dropped. */
  readonly onReadText: () => void;
  /** Copies the card as Markdown (`writeMarkdown`). */
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  /** An opt-out's or a policy link's address (`https:`, `http:`, `mailto:` or `tel:`). */
  readonly onOpenLink: (href: string) => void;
};

function CardView({ view, changes, busy, feedback, ...acts }: PopupProps & { readonly view: Extract<PopupView, { state: 'card' }> }) {
  const { card, saved, marked } = view;
  const corner = (
    <span class="corner">
      {acts.onOpenPanel !== undefined && (
        <Button kind="icon" icon="panel" onPress={acts.onOpenPanel}>
          {interfaceWords.actions.panel}
        </Button>
      )}
      <Button kind="icon" icon="again" isBusy={busy !== null} isWorking={busy === 'read'} onPress={acts.onReadAgain}>
        {interfaceWords.actions.readAgain}
      </Button>
    </span>
  );
  return (
    <>
      <SummaryCard card={card} corner={corner} onShowQuote={acts.onShowQuote} onOpenLink={acts.onOpenLink}>
        {saved !== null && <SavedBanner saved={saved} changes={changes} onOpenSaved={acts.onOpenSaved} onCompare={acts.onCompare} />}
      </SummaryCard>
      <footer class="foot">
        <FeedbackLine feedback={feedback} onReadAgain={acts.onReadAgain} />
        {marked && <Legend />}
        <div class="disclaimer-line">
          <p class="disclaimer">{card.header.disclaimer}</p>
          <FootLinks onOpenAbout={acts.onOpenAbout} onOpenSettings={acts.onOpenSettings} onSaveFile={acts.onSaveFile} {...(acts.onSideBySide === undefined ? {} : { onSideBySide: acts.onSideBySide })} />
        </div>
        <Actions
          marked={marked}
          isSaved={saved?.unchanged ?? false}
          busy={busy}
          onToggleMarks={acts.onToggleMarks}
          onSave={acts.onSave}
          onOpenSaved={() => acts.onOpenSaved()}
          onCopy={acts.onCopy}
          onPrint={acts.onPrint}
        />
      </footer>
    </>
  );
}

function ReadBeforeList({ readBefore }: { readonly readBefore: ReadBefore }) {
  return (
    <>
      <p>{interfaceWords.panel.readBefore}</p>
      <ul class="read-before">
        {readBefore.map(({ name, show }) => (
          <li key={name}>
            <button type="button" class="act" onClick={() => show()}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function OtherView({ view, ...acts }: PopupProps) {
  const openSaved = () => acts.onOpenSaved();
  switch (view.state) {
    case 'not-a-policy':
      return <NotAPolicy host={view.host} links={view.links} onOpenLink={acts.onOpenLink} onReadAgain={acts.onReadAgain} onOpenSaved={openSaved} onReadText={acts.onReadText} />;
    case 'other-language':
      return <OtherLanguage host={view.host} language={view.language} onReadAgain={acts.onReadAgain} onOpenSaved={openSaved} />;
    case 'notice':
      return (
        <NoticePanel kind={view.kind} onReadAgain={acts.onReadAgain} onOpenSaved={openSaved} onReadText={acts.onReadText}>
          {view.kind === 'not-clicked' && acts.readBefore !== undefined && acts.readBefore.length > 0 && <ReadBeforeList readBefore={acts.readBefore} />}
        </NoticePanel>
      );
    default:
      return <Loading />;
  }
}

/** The whole popup: the card with its actions, or what is there instead. Shows; does not know. */
export function Popup(props: PopupProps) {
  const { view, busy } = props;
  return (
    <main class="popup" data-state={view.state} aria-busy={busy === 'read' || view.state === 'loading'}>
      {view.state === 'card' ? <CardView key="card" {...props} view={view} /> : <OtherView key="other" {...props} />}
      {props.hint !== undefined && props.hint !== '' && <p class="popup-hint">{props.hint}</p>}
    </main>
  );
}
