import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BusyWith } from '../../components/parts/busy';
import type { ChangesShown } from '../../components/popup/SavedBanner';
import { Popup, type ReadBefore, type ShownView } from '../../components/popup/Popup';
import { CorrectContext } from '../../components/parts/correct-acts';
import { RememberContext } from '../../components/parts/remember';
import { WayContext, type WayActs } from '../../components/parts/way-acts';
import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import type { CompareChoice } from '../../lib/platform/compare-address';
import { copyText } from '../../lib/platform/copy-text';
import { measurePrefix } from '../../lib/platform/measure';
import type { Feedback } from '../../lib/summary/words/feedback';
import type { NoticeKind } from '../../lib/summary/words/notices';
import type { CardQuote } from '../../lib/summary/summary-card';
import { writeMarkdown } from '../../lib/summary/documents/write-markdown';
import { createCorrectActs } from './create-correct-acts';
import { createSentActs } from './create-sent-acts';
import { createMemory, keepScroll, type Look, type TextMemory } from './keep-look';
import { showQuestion, takeQuestion } from './open-question';
import { saveCard } from './save-card';
import { watchGrowth } from './watch-growth';

/** What the card needs of the browser. */
export type PopupAppProps = {
  readonly transport: Outgoing;
  readonly findTab: () => Promise<number | undefined>;
  readonly openLink: (href: string) => Promise<void>;
  readonly openSaved: (id?: string) => Promise<void>;
  readonly openCompare: (choice: CompareChoice) => Promise<void>;
  readonly openReadText: () => Promise<void>;
  readonly openAbout: () => Promise<void>;
  readonly openSettings: () => Promise<void>;
  readonly ways: Omit<WayActs, 'onSent' | 'onTakeBack'>;
  /** How the card of a tab was left, and how it is left now. */
  readonly readLook: (tabId: number) => Promise<unknown>;
  readonly writeLook: (tabId: number, look: Look) => Promise<void>;
  /** Opens the card beside the page; absent where there is no room or where it is there. */
  readonly openPanel?: () => Promise<void>;
  /** Beside the page: grows whenever the page is to be asked again. */
  readonly turn?: number;
  readonly onView?: (view: ShownView) => void;
  /** Beside the page: what was read in other tabs. */
  readonly readBefore?: ReadBefore;
  readonly hint?: string;
};

/** While nothing is shown that could have been left. */
const nothingKept = createMemory(undefined, '', () => undefined);

/** Long enough for the card to be painted. */
const compareDelayMs = 300;

/** Beside the page, what was not opened by a click looks the same as what nobody may open. */
const closedKinds: readonly NoticeKind[] = ['page-restricted', 'tab-closed'];

type CardView = Extract<ShownView, { readonly state: 'card' }>;

/** Joins the popup to the background: asks for the card of the tab, and passes on what the reader clicks. */
export function PopupApp({ transport, findTab, openLink, openSaved, openCompare, openReadText, openAbout, openSettings, ways, readLook, writeLook, openPanel, turn = 0, onView, readBefore, hint }: PopupAppProps) {
  const [tabId, setTabId] = useState(-1);
  const [view, setView] = useState<ShownView>({ state: 'loading' });
  const [busy, setBusy] = useState<BusyWith | null>('read');
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  const [changes, setChanges] = useState<ChangesShown>(null);
  const memory = useRef<TextMemory | null>(null);
  const asked = useRef<string | undefined>(undefined);
  const isBeside = readBefore !== undefined;

  async function read(tab: number, again: boolean): Promise<void> {
    const answering = callBackground(transport, 'card.get', { tabId: tab, again });
    performance.mark(`${measurePrefix}asked`);
    const [answer, look] = await Promise.all([answering, memory.current === null ? readLook(tab) : undefined]);
    if (answer.ok && answer.value.state === 'card' && answer.value.card.textHash !== memory.current?.textHash) {
      memory.current = createMemory(look, answer.value.card.textHash, (left) => void writeLook(tab, left));
      asked.current = takeQuestion(memory.current, answer.value.card);
    }
    const shown: ShownView = answer.ok ? answer.value : { state: 'notice', kind: isBeside && closedKinds.includes(answer.error.kind) ? 'not-clicked' : answer.error.kind };
    // What was read stays when the page can no longer be read.
    if (again && isCard && shown.state === 'notice') {
      setFeedback({ kind: 'failed', notice: shown.kind });
      setBusy(null);
      return;
    }
    setView(shown);
    onView?.(shown);
    setBusy((present) => (present === 'read' ? null : present));
  }

  useEffect(() => {
    void findTab().then((tab) => {
      if (tab === undefined) return setView({ state: 'notice', kind: 'tab-closed' });
      setTabId(tab);
      return read(tab, false);
    });
  }, [turn]);

  // When the view is in the document, and when it has been painted.
  useLayoutEffect(() => {
    performance.mark(`${measurePrefix}${view.state}`);
    requestAnimationFrame(() => setTimeout(() => performance.mark(`${measurePrefix}painted`)));
  }, [view]);

  const isCard = view.state === 'card';
  useLayoutEffect(() => {
    const stop = isCard && memory.current !== null ? keepScroll(memory.current) : undefined;
    if (isCard && asked.current !== undefined) showQuestion(asked.current);
    asked.current = undefined;
    return stop;
  }, [isCard]);

  // Only when the card has been painted: it is what the reader waits for.
  const compared = view.state === 'card' && view.saved !== null && !view.saved.unchanged ? { id: view.saved.id, textHash: view.card.textHash } : null;
  useEffect(() => {
    if (compared === null) return setChanges(null);
    setChanges('comparing');
    const timer = setTimeout(() => {
      void callBackground(transport, 'saved.changes', { tabId, ...compared }).then((answer) => setChanges(answer.ok ? answer.value.counts : null));
    }, compareDelayMs);
    return () => clearTimeout(timer);
  }, [compared?.id, compared?.textHash]);

  const readHash = view.state === 'card' ? view.card.textHash : null;
  useEffect(() => (readHash === null ? undefined : watchGrowth(transport, { tabId, textHash: readHash }, () => setFeedback({ kind: 'grown' }))), [readHash, tabId]);

  // Another answer may have come in meanwhile: only what was asked for changes.
  function changeCard(changed: Partial<Pick<CardView, 'marked' | 'saved'>>): void {
    setView((present) => (present.state === 'card' ? { ...present, ...changed } : present));
  }

  async function readAgain(): Promise<void> {
    setBusy('read');
    setFeedback(null);
    await read(tabId, true);
  }

  async function showQuote({ start, end }: CardQuote): Promise<void> {
    if (view.state !== 'card') return;
    const answer = await callBackground(transport, 'quote.show', { tabId, textHash: view.card.textHash, start, end });
    if (!answer.ok) setFeedback({ kind: 'failed', notice: answer.error.kind });
    else if (answer.value.anchoring === 'lost') setFeedback({ kind: 'lost' });
    else setFeedback({ kind: 'shown', moved: answer.value.anchoring === 'moved', closed: answer.value.closed });
  }

  async function toggleMarks(): Promise<void> {
    if (view.state !== 'card') return;
    setBusy('marks');
    if (view.marked) {
      const answer = await callBackground(transport, 'marks.clear', { tabId });
      setFeedback(answer.ok ? { kind: 'cleared' } : { kind: 'failed', notice: answer.error.kind });
      if (answer.ok) changeCard({ marked: false });
    } else {
      const answer = await callBackground(transport, 'marks.paint', { tabId, textHash: view.card.textHash });
      setFeedback(answer.ok ? { kind: 'marked', ...answer.value } : { kind: 'failed', notice: answer.error.kind });
      if (answer.ok) changeCard({ marked: answer.value.painted > 0 });
    }
    setBusy(null);
  }

  async function save(): Promise<void> {
    if (view.state !== 'card') return;
    setBusy('save');
    const answer = await callBackground(transport, 'policy.save', { tabId, textHash: view.card.textHash });
    setFeedback(answer.ok ? { kind: 'saved' } : { kind: 'failed', notice: answer.error.kind });
    if (answer.ok) changeCard({ saved: { id: answer.value.id, savedAt: answer.value.savedAt, unchanged: true } });
    setBusy(null);
  }

  async function copy(): Promise<void> {
    if (view.state === 'card') setFeedback({ kind: (await copyText(writeMarkdown(view.card))) ? 'copied' : 'copy-refused' });
  }

  const sentActs = createSentActs({ transport, source: () => (view.state === 'card' ? { tabId, textHash: view.card.textHash } : null), onSaved: (saved) => changeCard({ saved }) });
  const correctActs = createCorrectActs({
    transport,
    source: () => (view.state === 'card' ? { tabId, textHash: view.card.textHash } : null),
    onCard: (card) => setView((present) => (present.state === 'card' && present.card.textHash === card.textHash ? { ...present, card } : present)),
    onFeedback: setFeedback,
  });

  return (
    <CorrectContext.Provider value={correctActs}>
      <WayContext.Provider value={{ ...ways, ...sentActs }}>
        <RememberContext.Provider value={memory.current ?? nothingKept}>
          <Popup
            view={view}
            changes={changes}
            busy={busy}
            feedback={feedback}
            onShowQuote={(quote) => void showQuote(quote)}
            onToggleMarks={() => void toggleMarks()}
            onSave={() => void save()}
            onOpenSaved={(id) => void openSaved(id)}
            onCompare={(id) => {
              if (view.state === 'card') void openCompare({ kind: 'versions', old: id, now: { tabId, textHash: view.card.textHash } });
            }}
            onSideBySide={() => {
              if (view.state === 'card') void openCompare({ kind: 'companies', sources: [{ tabId, textHash: view.card.textHash }] });
            }}
            onReadAgain={() => void readAgain()}
            onReadText={() => void openReadText()}
            onOpenAbout={() => void openAbout()}
            onOpenSettings={() => void openSettings()}
            onSaveFile={(form) => view.state === 'card' && saveCard(form, view.card)}
            onCopy={() => void copy()}
            onPrint={() => window.print()}
            onOpenLink={(href) => void openLink(href)}
            {...(openPanel === undefined ? {} : { onOpenPanel: () => void openPanel() })}
            readBefore={readBefore ?? []}
            hint={hint ?? ''}
          />
        </RememberContext.Provider>
      </WayContext.Provider>
    </CorrectContext.Provider>
  );
}
