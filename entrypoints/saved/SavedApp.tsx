import { useEffect, useState } from 'preact/hooks';
import { SavedPolicies, type SavedView } from '../../components/SavedPolicies';
import { call } from '../../lib/messaging/call';
import type { Outgoing } from '../../lib/messaging/transport';
import { copyText } from '../../lib/platform/copy-text';
import type { Store } from '../../lib/store/open-store';
import type { Feedback } from '../../lib/summary/feedback';
import { writeMarkdown } from '../../lib/summary/write-markdown';
import { summarizeSaved } from './summarize-saved';

type SavedAppProps = { readonly transport: Outgoing; readonly store: Store; readonly openLink: (href: string) => Promise<void> };

/** Joins the page of saved policies to the background. The fragment of its address is the id of the policy that is open. */
export function SavedApp({ transport, store, openLink }: SavedAppProps) {
  const [view, setView] = useState<SavedView>({ state: 'loading' });
  const [feedback, setFeedback] = useState<Feedback | null>(null);

  async function show(): Promise<void> {
    const id = location.hash.slice(1);
    const list = await store.list();
    if (!list.ok) return setView({ state: 'notice', kind: list.error.kind });
    const saved = list.value.saved.find((policy) => policy.id === id);
    if (saved === undefined) {
      setView({ state: 'list', saved: list.value.saved.map(summarizeSaved), damaged: list.value.damaged });
      if (id !== '') setFeedback({ kind: 'failed', notice: 'not-saved' });
      else if (list.value.newer > 0) setFeedback({ kind: 'failed', notice: 'storage-newer' });
      return undefined;
    }
    const card = await call(transport, 'saved.card', { id });
    return setView(card.ok ? { state: 'card', saved, card: card.value } : { state: 'notice', kind: card.error.kind });
  }

  useEffect(() => {
    const onChange = () => {
      setFeedback(null);
      void show();
    };
    onChange();
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);

  async function remove(id: string): Promise<void> {
    const answer = await store.remove([id]);
    setFeedback(answer.ok ? { kind: 'deleted' } : { kind: 'failed', notice: answer.error.kind });
    await show();
  }

  async function copy(): Promise<void> {
    if (view.state === 'card') setFeedback({ kind: (await copyText(writeMarkdown(view.card))) ? 'copied' : 'copy-refused' });
  }

  return (
    <SavedPolicies
      view={view}
      feedback={feedback}
      onOpen={(id) => (location.hash = id)}
      onBack={() => {
        // Without a fragment already, as after a notice, nothing would change and nothing be read anew.
        if (location.hash === '') void show();
        else location.hash = '';
      }}
      onDelete={(id) => void remove(id)}
      onCopy={() => void copy()}
      onPrint={() => window.print()}
      onOpenLink={(href) => void openLink(href)}
    />
  );
}
