import { useEffect, useRef } from 'preact/hooks';
import type { Feedback } from '../../lib/summary/words/feedback';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { CardQuote, SummaryCard as Card } from '../../lib/summary/summary-card';
import { welcomeWords as words } from '../../lib/summary/words/welcome-words';
import { Actions } from '../popup/Actions';
import { Button } from '../parts/Button';
import { FeedbackLine } from '../parts/FeedbackLine';
import { Icon } from '../parts/Icon';
import { Brand } from '../parts/Brand';
import { Mark } from '../parts/Mark';
import { SummaryCard } from '../card/SummaryCard';

/** How far the reader has come. */
export type WelcomeView = {
  /** Null before the click. */
  readonly card: Card | null;
  readonly isReading: boolean;
  readonly hasFailed: boolean;
  readonly marked: boolean;
  readonly hasShown: boolean;
  readonly isSaved: boolean;
};

/** What the page of the first run needs. `paragraphs`: the example, with the place of each in its text. */
export type WelcomePageProps = {
  readonly view: WelcomeView;
  readonly browserName: 'chrome' | 'firefox';
  readonly paragraphs: readonly { readonly start: number; readonly text: string; readonly isHeading: boolean }[];
  readonly feedback: Feedback | null;
  readonly onRead: () => void;
  readonly onShowQuote: (quote: CardQuote) => void;
  readonly onToggleMarks: () => void;
  readonly onSave: () => void;
  readonly onOpenSaved: () => void;
  readonly onOpenSettings: () => void;
  readonly onCopy: () => void;
  readonly onPrint: () => void;
};

function Steps({ view }: Pick<WelcomePageProps, 'view'>) {
  const done = { click: view.card !== null, card: view.hasShown || view.marked, mark: view.hasShown || view.marked, save: view.isSaved };
  return (
    <ol class="welcome-steps">
      {(['click', 'card', 'mark', 'save'] as const).map((step) => (
        <li key={step} data-done={done[step]}>
          <strong>{words.steps[step].title}</strong>
          {done[step] && (
            <span class="welcome-done">
              <Icon name="done" />
              {words.done}
            </span>
          )}
          <p>{words.steps[step].text}</p>
        </li>
      ))}
    </ol>
  );
}

/** Shows, on a built-in example, what a click brings, and how the icon stays in sight. Shows; does not know. */
export function WelcomePage(props: WelcomePageProps) {
  const { view, paragraphs, feedback } = props;
  const side = useRef<HTMLDivElement>(null);
  const hasCard = view.card !== null;
  // The button that was pressed is gone: the keyboard goes on in the card.
  useEffect(() => {
    if (hasCard) side.current?.focus();
  }, [hasCard]);
  return (
    <main class="welcome-page" data-state="welcome">
      <header>
        <Brand />
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <Steps view={view} />
      <div class="welcome-try">
        <article class="welcome-policy" lang="en" dir="ltr" aria-label={words.example}>
          {paragraphs.map(({ start, text, isHeading }) => (
            <p key={start} data-start={start} data-heading={isHeading}>
              {text}
            </p>
          ))}
        </article>
        <div class="welcome-card" ref={side} tabIndex={-1} role="group" aria-label={interfaceWords.product}>
          {view.card === null ? (
            <div class="welcome-click">
              <Mark />
              <Button kind="main" isBusy={view.isReading} isWorking={view.isReading} icon="show" onPress={props.onRead}>
                {words.steps.click.act}
              </Button>
              {view.hasFailed && <p role="alert">{words.failed}</p>}
            </div>
          ) : (
            <>
              <SummaryCard isPart card={view.card} onShowQuote={props.onShowQuote} onOpenLink={() => undefined} />
              <div class="foot">
                <FeedbackLine feedback={feedback} />
                <p class="disclaimer">{view.card.header.disclaimer}</p>
                <Actions marked={view.marked} isSaved={view.isSaved} busy={null} onToggleMarks={props.onToggleMarks} onSave={props.onSave} onOpenSaved={props.onOpenSaved} onCopy={props.onCopy} onPrint={props.onPrint} />
              </div>
            </>
          )}
        </div>
      </div>
      <p role="status">{view.isSaved ? words.saved : ''}</p>
      <section>
        <h2>{words.pin.title}</h2>
        <p>{words.pin[props.browserName]}</p>
        <div class="choices">
          <Button icon="settings" onPress={props.onOpenSettings}>
            {words.settings}
          </Button>
        </div>
      </section>
    </main>
  );
}
