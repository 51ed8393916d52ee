import { useMemo, useState } from 'preact/hooks';
import { WelcomePage, type WelcomeView } from '../../components/pages/WelcomePage';
import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { copyText } from '../../lib/platform/copy-text';
import { readPlainText } from '../../lib/policy/read-plain-text';
import type { Feedback } from '../../lib/summary/words/feedback';
import { topRows } from '../../lib/summary/words/card-words';
import type { CardQuote, SummaryCard } from '../../lib/summary/summary-card';
import { welcomePolicy } from '../../lib/summary/words/welcome-words';
import { writeMarkdown } from '../../lib/summary/documents/write-markdown';

type WelcomeAppProps = { readonly transport: Outgoing; readonly browserName: 'chrome' | 'firefox'; readonly openSaved: () => Promise<void>; readonly openSettings: () => Promise<void> };

/** The range of a quote in the example; undefined where it is not shown. */
function findRange({ start, end }: Pick<CardQuote, 'start' | 'end'>): Range | undefined {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.welcome-policy > [data-start]')];
  const paragraph = paragraphs.findLast((element) => Number(element.dataset['start']) <= start);
  const text = paragraph?.firstChild;
  if (paragraph === undefined || !(text instanceof Text)) return undefined;
  const from = start - Number(paragraph.dataset['start']);
  const range = new Range();
  range.setStart(text, Math.min(from, text.length));
  range.setEnd(text, Math.min(from + end - start, text.length));
  return range;
}

function markKinds(card: SummaryCard): number {
  let marked = 0;
  for (const row of card.rows) {
    const quotes = [...row.items.flatMap((item) => item.quotes), ...row.optOuts.map(({ quote }) => quote)];
    const ranges = quotes.map(findRange).filter((range) => range !== undefined);
    marked += ranges.length;
    CSS.highlights.set(`clauselight-${row.id}`, new Highlight(...ranges));
  }
  return marked;
}

function clearKinds(): void {
  for (const row of topRows) CSS.highlights.delete(`clauselight-${row}`);
}

/** Joins the page of the first run to the background, which reads the example as it reads any text. Nothing is saved. */
export function WelcomeApp({ transport, browserName, openSaved, openSettings }: WelcomeAppProps) {
  const policy = useMemo(() => readPlainText(welcomePolicy.join('\n')), []);
  const paragraphs = useMemo(() => policy.blocks.map(({ start, end, kind }) => ({ start, text: policy.text.slice(start, end), isHeading: kind === 'heading' })), [policy]);
  const [view, setView] = useState<WelcomeView>({ card: null, isReading: false, hasFailed: false, marked: false, hasShown: false, isSaved: false });
  const [feedback, setFeedback] = useState<Feedback | null>(null);

  async function read(): Promise<void> {
    setView({ ...view, isReading: true, hasFailed: false });
    const answer = await callBackground(transport, 'text.read', { policy, anyway: true });
    const card = answer.ok && answer.value.state === 'card' ? answer.value.card : null;
    setView({ ...view, isReading: false, hasFailed: card === null, card });
  }

  function show(quote: CardQuote): void {
    const range = findRange(quote);
    if (range === undefined) return setFeedback({ kind: 'lost' });
    CSS.highlights.set('clauselight-shown', new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    setView({ ...view, hasShown: true });
    return setFeedback({ kind: 'shown', moved: false, closed: false });
  }

  function toggleMarks(): void {
    if (view.card === null) return;
    if (view.marked) {
      clearKinds();
      setFeedback({ kind: 'cleared' });
    } else setFeedback({ kind: 'marked', painted: markKinds(view.card), lost: 0 });
    setView({ ...view, marked: !view.marked });
  }

  return (
    <WelcomePage
      view={view}
      browserName={browserName}
      paragraphs={paragraphs}
      feedback={feedback}
      onRead={() => void read()}
      onShowQuote={show}
      onToggleMarks={toggleMarks}
      onSave={() => setView({ ...view, isSaved: true })}
      onOpenSaved={() => void openSaved()}
      onOpenSettings={() => void openSettings()}
      onCopy={() => {
        if (view.card !== null) void copyText(writeMarkdown(view.card)).then((isCopied) => setFeedback({ kind: isCopied ? 'copied' : 'copy-refused' }));
      }}
      onPrint={() => window.print()}
    />
  );
}
