import { useState } from 'preact/hooks';
import type { Feedback } from '../../lib/summary/words/feedback';
import { fillPlural, fillWords, writeNumber } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { NoticeKind } from '../../lib/summary/words/notices';
import type { PopupView } from '../../lib/summary/popup-view';
import { writeLanguage } from '../../lib/summary/words/write-language';
import { Button } from '../parts/Button';
import { FeedbackLine } from '../parts/FeedbackLine';
import { Loading } from '../parts/Loading';
import { MessagePage } from '../parts/MessagePage';
import { SavedBanner } from '../popup/SavedBanner';
import { SummaryCard } from '../card/SummaryCard';
import { TextForm, type PastedText } from './TextForm';

const words = interfaceWords.readText;

/** What the page shows now. `name` is the file's, or empty for a pasted text. */
export type ReadTextView =
  | { readonly state: 'input'; /** Why the last text could not be read. */ readonly notice: NoticeKind | null }
  | { readonly state: 'reading'; readonly name: string; /** Pages of a PDF; 0 of 0 for anything else. */ readonly done: number; readonly all: number }
  | { readonly state: 'read'; readonly name: string; readonly shown: PopupView };

/** What the page for pasted texts and dropped files needs. */
export type ReadTextProps = {
  readonly view: ReadTextView;
  /** Told in a live region; null when there is nothing to tell. */
  readonly feedback: Feedback | null;
  readonly isSaving: boolean;
  /** The endings of the files that can be read: `.txt`. */
  readonly endings: readonly string[];
  readonly onText: (pasted: PastedText) => void;
  readonly onFile: (file: File) => void;
  /** Back to the empty form. */
  readonly onAnother: () => void;
  /** Reads what does not read like a policy. */
  readonly onAnyway: () => void;
  readonly onSave: () => void;
  readonly onOpenSaved: (id?: string) => void;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
  readonly onOpenLink: (href: string) => void;
};

function Reading({ name, done, all }: Extract<ReadTextView, { state: 'reading' }>) {
  const pages = all === 0 ? '' : ` – ${fillWords(fillPlural(words.pages, all), { done: writeNumber(done) })}`;
  return <Loading label={`${name === '' ? words.readingText : fillWords(words.reading, { name })}${pages}`} />;
}

type CardView = Extract<PopupView, { state: 'card' }>;

function TextCard({ name, shown: { card, saved }, isSaving, ...acts }: ReadTextProps & { readonly name: string; readonly shown: CardView }) {
  const isSaved = saved?.unchanged === true;
  return (
    <>
      <div class="read-text-bar">
        <Button icon="back" onPress={acts.onAnother}>
          {words.another}
        </Button>
        <span class="read-text-rest">
          <Button icon={isSaved ? 'done' : 'save'} isBusy={isSaving} isWorking={isSaving} onPress={acts.onSave}>
            {isSaved ? interfaceWords.actions.saved : interfaceWords.actions.save}
          </Button>
          <Button icon="copy" onPress={acts.onCopy}>
            {interfaceWords.actions.copy}
          </Button>
          <Button icon="print" onPress={acts.onPrint}>
            {interfaceWords.actions.print}
          </Button>
        </span>
      </div>
      <p class="read-text-source">{name === '' ? words.fromText : fillWords(words.from, { name })}</p>
      <SummaryCard card={card} onShowQuote={undefined} onOpenLink={acts.onOpenLink}>
        {saved !== null && <SavedBanner saved={saved} onOpenSaved={acts.onOpenSaved} />}
      </SummaryCard>
      <p class="disclaimer">{card.header.disclaimer}</p>
    </>
  );
}

/** Why a text has no card: its language, or what it is about. */
function NoCard({ name, shown, onAnother, onAnyway }: Pick<ReadTextProps, 'onAnother' | 'onAnyway'> & { readonly name: string; readonly shown: Exclude<PopupView, CardView> }) {
  const isForeign = shown.state === 'other-language';
  const language = isForeign ? writeLanguage(shown.language) : '';
  const foreignTitle = language === '' ? words.languageUnknown : fillWords(words.languageTitle, { language });
  return (
    <MessagePage title={isForeign ? foreignTitle : words.notAPolicyTitle} host={name}>
      <p>{isForeign ? interfaceWords.otherLanguage.text : words.notAPolicy}</p>
      <p class="message-acts">
        <Button kind="main" onPress={onAnother}>
          {words.another}
        </Button>
        {!isForeign && <Button onPress={onAnyway}>{words.anyway}</Button>}
      </p>
    </MessagePage>
  );
}

function Content(props: ReadTextProps) {
  const { view } = props;
  if (view.state === 'input') return <TextForm notice={view.notice} endings={props.endings} onText={props.onText} onFile={props.onFile} />;
  if (view.state === 'reading') return <Reading {...view} />;
  const { name, shown } = view;
  return shown.state === 'card' ? <TextCard {...props} name={name} shown={shown} /> : <NoCard {...props} name={name} shown={shown} />;
}

/** The page for a pasted text or a dropped file: the form, and the same card as for a page. Shows; does not know. */
export function ReadText(props: ReadTextProps) {
  const [isOver, setOver] = useState(false);
  return (
    <main
      class="read-text-page"
      data-state={props.view.state}
      aria-busy={props.view.state === 'reading'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) props.onFile(file);
      }}
    >
      <Content key={props.view.state} {...props} />
      {isOver && (
        <p class="read-text-drop" aria-hidden="true">
          {words.drop}
        </p>
      )}
      <FeedbackLine feedback={props.feedback} />
    </main>
  );
}
