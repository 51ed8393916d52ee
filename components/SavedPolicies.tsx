import type { Feedback } from '../lib/summary/feedback';
import { fillWords } from '../lib/summary/fill-words';
import { interfaceWords } from '../lib/summary/interface-words';
import { libraryWords } from '../lib/summary/library-words';
import type { NoticeKind } from '../lib/summary/notices';
import type { SavedSummary } from '../lib/summary/popup-view';
import type { SummaryCard as Card } from '../lib/summary/summary-card';
import { writeDay } from '../lib/summary/write-date';
import { Button } from './Button';
import { FeedbackLine } from './FeedbackLine';
import { Icon } from './Icon';
import { Library, type LibraryProps } from './Library';
import { Loading } from './Loading';
import { Mark } from './Mark';
import { saveForms, type SaveForm } from './save-forms';
import { NoticePanel } from './NoticePanel';
import { SummaryCard } from './SummaryCard';

const words = interfaceWords.savedPolicies;

/** What the page of saved policies shows now: the library, or one of its policies. */
export type SavedView =
  | { readonly state: 'loading' }
  | { readonly state: 'notice'; readonly kind: NoticeKind }
  | { readonly state: 'list' }
  | { readonly state: 'card'; readonly saved: Pick<SavedSummary, 'savedAt' | 'url'>; readonly card: Card };

/** What the page of saved policies needs. */
export type SavedPoliciesProps = {
  readonly view: SavedView;
  /** Told in a live region; null when there is nothing to tell. */
  readonly feedback: Feedback | null;
  /** The list of all saved policies and what can be done with it. */
  readonly library: LibraryProps;
  /** From a card or a notice back to the list, which is read anew. */
  readonly onBack: () => void;
  readonly onCopy: () => void;
  /** Saves the card as a file. */
  readonly onSaveFile: (form: SaveForm) => void;
  readonly onPrint: () => void;
  readonly onOpenLink: (href: string) => void;
};

type CardViewProps = SavedPoliciesProps & { readonly view: Extract<SavedView, { state: 'card' }> };

function SavedCard({ view: { saved, card }, onBack, onCopy, onSaveFile, onPrint, onOpenLink }: CardViewProps) {
  return (
    <>
      <div class="saved-bar">
        <Button icon="back" onPress={onBack}>
          {words.back}
        </Button>
        <span class="saved-bar-rest">
          <Button icon="copy" onPress={onCopy}>
            {interfaceWords.actions.copy}
          </Button>
          {saveForms.map((form) => (
            <Button key={form} onPress={() => onSaveFile(form)}>
              {libraryWords.exportForms[form]}
            </Button>
          ))}
          <Button icon="print" onPress={onPrint}>
            {interfaceWords.actions.print}
          </Button>
        </span>
      </div>
      <SummaryCard card={card} onShowQuote={undefined} onOpenLink={onOpenLink}>
        <p class="saved-banner" data-unchanged="true">
          <Icon name="save" />
          <span>{fillWords(words.savedOn, { date: writeDay(saved.savedAt) })}</span>
          {saved.url !== '' && (
            <button type="button" class="act" onClick={() => onOpenLink(saved.url)}>
              {words.source}
              <Icon name="out" />
            </button>
          )}
        </p>
      </SummaryCard>
      <p class="disclaimer">{card.header.disclaimer}</p>
    </>
  );
}

function SavedContent(props: SavedPoliciesProps) {
  const { view, onBack, library } = props;
  if (view.state === 'card') return <SavedCard {...props} view={view} />;
  if (view.state === 'notice') return <NoticePanel kind={view.kind} onReadAgain={onBack} onOpenSaved={onBack} />;
  if (view.state === 'loading') return <Loading label={words.loading} />;
  return (
    <>
      <header class="saved-header">
        <p class="brand">
          <Mark />
          {interfaceWords.product}
        </p>
        <h1>{words.title}</h1>
      </header>
      <Library {...library} />
    </>
  );
}

/** The page of saved policies: the list, or the card of one of them. Shows; does not know. */
export function SavedPolicies(props: SavedPoliciesProps) {
  return (
    <main class="saved-page" data-state={props.view.state} aria-busy={props.view.state === 'loading'}>
      <SavedContent key={props.view.state} {...props} />
      <FeedbackLine feedback={props.feedback} />
    </main>
  );
}
