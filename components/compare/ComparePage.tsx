import { cardWords } from '../../lib/summary/words/card-words';
import { compareWords } from '../../lib/summary/words/compare-words';
import type { ComparisonView, TableView } from '../../lib/summary/comparison/comparison-view';
import type { Feedback } from '../../lib/summary/words/feedback';
import type { NoticeKind } from '../../lib/summary/words/notices';
import { Button } from '../parts/Button';
import type { ShowSpan } from './ClauseChanges';
import { CompanyTable, type PolicyChoice } from './CompanyTable';
import { FeedbackLine } from '../parts/FeedbackLine';
import { Loading } from '../parts/Loading';
import { Brand } from '../parts/Brand';
import { NoticePanel } from '../parts/NoticePanel';
import { VersionReport, type VersionChoice } from './VersionReport';

/** What the page that compares shows now. */
export type CompareView =
  | { readonly state: 'loading' }
  | { readonly state: 'notice'; readonly kind: NoticeKind }
  | { readonly state: 'versions'; readonly view: ComparisonView; readonly choices: readonly VersionChoice[] }
  | { readonly state: 'companies'; readonly view: TableView; readonly order: readonly number[]; readonly sorted: string | null; readonly choices?: readonly PolicyChoice[] };

/** What the page that compares needs. */
export type ComparePageProps = {
  readonly view: CompareView;
  /** Told in a live region; null when there is nothing to tell. */
  readonly feedback: Feedback | null;
  /** Other versions of the same policy. */
  readonly onChoose: (old: string, now: string) => void;
  readonly onSort: (id: string | null) => void;
  /** Adds a saved policy to the table. */
  readonly onAdd?: (id: string) => void;
  /** Shows a span of the later text in the page that is open. */
  readonly onShow: ShowSpan;
  readonly onCopy: (form: 'markdown' | 'csv') => void;
  readonly onPrint: () => void;
  readonly onBack: () => void;
  readonly onReadAgain: () => void;
  readonly onOpenLink: (href: string) => void;
};

function CompareContent({ view, onChoose, onSort, onAdd, onShow, onBack, onReadAgain, onOpenLink }: ComparePageProps) {
  switch (view.state) {
    case 'loading':
      return <Loading label={compareWords.loading} />;
    case 'notice':
      return <NoticePanel kind={view.kind} onReadAgain={onReadAgain} onOpenSaved={onBack} />;
    case 'versions':
      return <VersionReport view={view.view} choices={view.choices} onChoose={onChoose} onShow={view.view.new.id === '' ? onShow : undefined} onOpenLink={onOpenLink} />;
    default:
      return <CompanyTable view={view.view} order={view.order} sorted={view.sorted} choices={view.choices ?? []} onSort={onSort} onShow={onShow} {...(onAdd === undefined ? {} : { onAdd })} />;
  }
}

/** The page that compares: versions of one policy, or several policies side by side. Shows; does not know. */
export function ComparePage(props: ComparePageProps) {
  const { view, feedback, onCopy, onPrint, onBack } = props;
  const isReady = view.state === 'versions' || view.state === 'companies';
  return (
    <main class="compare-page" data-state={view.state} aria-busy={view.state === 'loading'}>
      {isReady && (
        <div class="page-bar">
          <Brand />
          <span class="page-acts">
            <Button icon="shelf" onPress={onBack}>
              {compareWords.back}
            </Button>
            <Button icon="copy" onPress={() => onCopy('markdown')}>
              {compareWords.copyMarkdown}
            </Button>
            {view.state === 'companies' && (
              <Button icon="copy" onPress={() => onCopy('csv')}>
                {compareWords.copyCsv}
              </Button>
            )}
            <Button icon="print" onPress={onPrint}>
              {compareWords.print}
            </Button>
          </span>
        </div>
      )}
      <CompareContent {...props} />
      {isReady && <p class="disclaimer">{cardWords.disclaimer}</p>}
      <FeedbackLine feedback={feedback} />
    </main>
  );
}
