import { useEffect, useState } from 'preact/hooks';
import { MarkedPage, type MarkedView } from '../../components/marked/MarkedPage';
import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { readMarkedChoice } from '../../lib/summary/marked/marked-choice';
import { writeDay } from '../../lib/summary/words/write-date';

/** Joins the page that shows a text with its marks to the background. The fragment of its address says which text. */
export function MarkedApp({ transport }: { readonly transport: Outgoing }) {
  const [view, setView] = useState<MarkedView>({ state: 'loading' });

  async function show(): Promise<void> {
    const choice = readMarkedChoice(location.hash);
    if (choice === undefined) return setView({ state: 'notice', kind: 'tab-closed' });
    const { readAt, ...reading } = choice;
    const answer = await callBackground(transport, 'text.marked', { ...reading, hidden: [...reading.hidden] });
    if (!answer.ok) return setView({ state: 'notice', kind: answer.error.kind });
    document.title = `${answer.value.name} – Clauselight`;
    return setView({ state: 'marked', text: answer.value, readOn: writeDay(readAt) });
  }

  useEffect(() => {
    const onChange = () => {
      setView({ state: 'loading' });
      void show();
    };
    onChange();
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);

  return <MarkedPage view={view} onPrint={() => window.print()} />;
}
