import type { ComponentChildren } from 'preact';
import type { Feedback } from '../../lib/summary/words/feedback';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { NoticeKind } from '../../lib/summary/words/notices';
import { FeedbackLine } from '../parts/FeedbackLine';
import { Library, type LibraryProps } from './Library';
import { Loading } from '../parts/Loading';
import { Brand } from '../parts/Brand';
import { NoticePanel } from '../parts/NoticePanel';

const words = interfaceWords.savedPolicies;

/** What the page of saved policies shows now: the library, or one of its policies. */
export type SavedView = { readonly state: 'loading' } | { readonly state: 'notice'; readonly kind: NoticeKind } | { readonly state: 'list' } | { readonly state: 'card' };

/** What the page of saved policies needs. */
export type SavedPoliciesProps = {
  readonly view: SavedView;
  /** Told in a live region; null when there is nothing to tell. */
  readonly feedback: Feedback | null;
  /** The list of all saved policies and what can be done with it. */
  readonly library: LibraryProps;
  /** From a notice back to the list, which is read anew. */
  readonly onBack: () => void;
  /** The card of the policy that is open. */
  readonly children?: ComponentChildren;
};

function SavedContent({ view, onBack, library, children }: SavedPoliciesProps) {
  if (view.state === 'card') return children;
  if (view.state === 'notice') return <NoticePanel kind={view.kind} onReadAgain={onBack} onOpenSaved={onBack} />;
  if (view.state === 'loading') return <Loading label={words.loading} />;
  return (
    <>
      <header class="saved-header">
        <Brand />
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
