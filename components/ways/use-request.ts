import { useContext, useState } from 'preact/hooks';
import type { CardRequest } from '../../lib/summary/summary-card';
import { RememberContext } from '../parts/remember';
import type { SentNote } from '../parts/way-acts';

/** A request as its reader has changed it, and the note of its having been sent. */
export type Draft = {
  readonly subject: string;
  readonly body: string;
  /** Whether it is another than the ready-made one. */
  readonly isChanged: boolean;
  readonly write: (part: 'subject' | 'body', text: string) => void;
  /** The ready-made one again. */
  readonly restore: () => void;
  /** What was noted when it was sent; null where nothing was. */
  readonly sent: SentNote | null;
  readonly noteSent: (sent: SentNote | null) => void;
};

function readSent(kept: string | undefined): SentNote | null {
  const [line = '', ...dates] = (kept ?? '').split('\n');
  const [dueAt = 0, remindBefore = 0] = dates.map(Number);
  return line === '' ? null : { line, dueAt, remindBefore };
}

/** The draft of a request: it outlasts the form, and the page where that remembers. */
export function useRequest(request: CardRequest | null): Draft {
  const memory = useContext(RememberContext);
  const place = request === null ? '' : `draft ${request.kind} ${request.law} ${request.to}`;
  const first = { subject: request?.subject ?? '', body: request?.body ?? '' };
  const [draft, setDraft] = useState(() => ({ subject: memory.recall(`${place} subject`) ?? first.subject, body: memory.recall(`${place} body`) ?? first.body }));
  const [sent, setSent] = useState(() => readSent(memory.recall(`${place} sent`)));
  const change = (next: typeof first, parts: readonly ('subject' | 'body')[]): void => {
    setDraft(next);
    for (const part of parts) memory.note(`${place} ${part}`, next[part]);
  };
  return {
    ...draft,
    isChanged: draft.subject !== first.subject || draft.body !== first.body,
    write: (part, text) => change({ ...draft, [part]: text }, [part]),
    restore: () => change(first, ['subject', 'body']),
    sent,
    noteSent(note) {
      setSent(note);
      memory.note(`${place} sent`, note === null ? '' : [note.line, note.dueAt, note.remindBefore].join('\n'));
    },
  };
}
