import { useRef, useState } from 'preact/hooks';
import { CorrectContext } from '../../components/parts/correct-acts';
import { ReadText, type ReadTextView } from '../../components/pages/ReadText';
import type { PastedText } from '../../components/pages/TextForm';
import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { mostFileBytes, readDocument, readEndings, readHtml, readText, type DocumentError, type DocumentParts } from '../../lib/page/files/read-document';
import { copyText } from '../../lib/platform/copy-text';
import { openInertDocument, startWorker } from '../../lib/platform/trusted';
import type { PolicyText } from '../../lib/policy/policy-text';
import { failure, type Result } from '../../lib/result';
import { titleByFile } from '../../lib/summary/ways/choose-name';
import type { Feedback } from '../../lib/summary/words/feedback';
import { writeMarkdown } from '../../lib/summary/documents/write-markdown';
import { createCorrectActs } from '../popup/create-correct-acts';

type ReadTextAppProps = { readonly transport: Outgoing; readonly openLink: (href: string) => Promise<void>; readonly openSaved: (id?: string) => Promise<void> };

/** Joins the page for pasted texts and dropped files to the background. The text is read here; what it says is found out there. */
export function ReadTextApp({ transport, openLink, openSaved }: ReadTextAppProps) {
  const [view, setView] = useState<ReadTextView>({ state: 'input', notice: null });
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  const [isSaving, setSaving] = useState(false);
  const policy = useRef<PolicyText | null>(null);
  /** Counts the texts that were begun: what comes in late belongs to another one. */
  const turn = useRef(0);

  async function ask(name: string, text: PolicyText, anyway: boolean): Promise<void> {
    const own = turn.current;
    const answer = await callBackground(transport, 'text.read', { policy: text, anyway });
    if (own !== turn.current) return;
    setView(answer.ok ? { state: 'read', name, shown: answer.value } : { state: 'input', notice: answer.error.kind });
  }

  async function read(name: string, work: (parts: DocumentParts) => Promise<Result<PolicyText, DocumentError>>): Promise<void> {
    turn.current += 1;
    const own = turn.current;
    setFeedback(null);
    setView({ state: 'reading', name, done: 0, all: 0 });
    const result = await work({
      openHtml: openInertDocument,
      async readPdf(bytes) {
        const { readPdf } = await import('../../lib/page/files/read-pdf');
        return readPdf(bytes, (done, all) => own === turn.current && setView({ state: 'reading', name, done, all }), startWorker);
      },
    });
    if (own !== turn.current) return;
    if (!result.ok) return setView({ state: 'input', notice: result.error.kind });
    policy.current = { ...result.value, title: titleByFile(result.value, name) };
    await ask(name, policy.current, false);
  }

  async function save(): Promise<void> {
    if (policy.current === null || view.state !== 'read' || view.shown.state !== 'card') return;
    setSaving(true);
    const savedAt = Date.now();
    const answer = await callBackground(transport, 'policy.import', { policy: policy.current, savedAt, family: null });
    setFeedback(answer.ok ? { kind: 'saved' } : { kind: 'failed', notice: answer.error.kind });
    if (answer.ok) setView({ ...view, shown: { ...view.shown, saved: { id: answer.value.id, savedAt, unchanged: true } } });
    setSaving(false);
  }

  async function copy(): Promise<void> {
    if (view.state === 'read' && view.shown.state === 'card') setFeedback({ kind: (await copyText(writeMarkdown(view.shown.card))) ? 'copied' : 'copy-refused' });
  }

  const readPasted = ({ text, html }: PastedText) => read('', async (parts) => (html === '' ? readText(text) : readHtml(html, '', parts)));
  const readFile = (file: File) =>
    read(file.name, async (parts) => (file.size > mostFileBytes ? failure({ kind: 'file-too-large' }) : readDocument(file.name, new Uint8Array(await file.arrayBuffer()), parts)));

  const correctActs = createCorrectActs({
    transport,
    source: () => (policy.current === null ? null : { policy: policy.current }),
    onCard: (card) => setView((present) => (present.state === 'read' && present.shown.state === 'card' && present.shown.card.textHash === card.textHash ? { ...present, shown: { ...present.shown, card } } : present)),
    onFeedback: setFeedback,
  });

  return (
    <CorrectContext.Provider value={correctActs}>
      <ReadText
        view={view}
        feedback={feedback}
        isSaving={isSaving}
        endings={readEndings}
        onText={(pasted) => void readPasted(pasted)}
        onFile={(file) => void readFile(file)}
        onAnother={() => {
          turn.current += 1;
          setFeedback(null);
          setView({ state: 'input', notice: null });
        }}
        onAnyway={() => {
          if (view.state === 'read' && policy.current !== null) void ask(view.name, policy.current, true);
        }}
        onSave={() => void save()}
        onOpenSaved={(id) => void openSaved(id)}
        onCopy={() => void copy()}
        onPrint={() => window.print()}
        onOpenLink={(href) => void openLink(href)}
      />
    </CorrectContext.Provider>
  );
}
