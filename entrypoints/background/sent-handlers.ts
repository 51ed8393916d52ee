import type { MessageError, RequestOf } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import type { PolicyText } from '../../lib/policy/policy-text';
import { success, type Result } from '../../lib/result';
import { entryLimits } from '../../lib/store/check-entry';
import type { LibraryEntry } from '../../lib/store/library-entry';
import { cutShort } from '../../lib/summary/words/fill-words';
import type { SavedCopy } from '../../lib/summary/popup-view';
import type { HandlerParts } from './create-handlers';

type Source = RequestOf<'request.sent'>['source'];

/** The longest that the card shows of a note, in UTF-16 code units. */
const longestShown = 500;

type Noted = Pick<LibraryEntry, 'note' | 'remindAt'>;

/** The background's answers about requests that were sent: each is a line in the note of a saved policy. */
export function createSentHandlers({ tabs, store, buildCard, extractorVersion, now }: HandlerParts): Pick<Handlers<'extension-page'>, 'request.sent' | 'request.taken-back'> & { readonly findCopy: (policy: Pick<PolicyText, 'url' | 'textHash'>) => Promise<SavedCopy | null> } {
  async function keepSource(source: Source): Promise<Result<LibraryEntry, MessageError>> {
    if ('id' in source) return store.readEntry(source.id);
    const analysis = await tabs.find(source.tabId, source.textHash);
    if (!analysis.ok) return analysis;
    const { name, host } = buildCard(analysis.value).header;
    // The same text of the same page is kept once: this finds what was saved before.
    return store.save(analysis.value, { name, host, savedAt: now(), extractorVersion });
  }

  function describeCopy(copy: Pick<SavedCopy, 'id' | 'savedAt' | 'unchanged'>, { note, remindAt }: Noted): SavedCopy {
    const last = cutShort(note.trim().split('\n').at(-1) ?? '', longestShown);
    return { ...copy, ...(last === '' ? {} : { note: last }), ...(remindAt === 0 ? {} : { remindAt }), ...(remindAt !== 0 && remindAt <= now() ? { isDue: true as const } : {}) };
  }

  async function changeNote({ id, savedAt }: LibraryEntry, noted: Noted): Promise<Result<SavedCopy, MessageError>> {
    const changed = await store.change([id], noted);
    return changed.ok ? success(describeCopy({ id, savedAt, unchanged: true }, noted)) : changed;
  }

  return {
    /** The newest saved copy of what is read, with its note. A storage that is blocked keeps nobody from reading; saving will say so. */
    async findCopy({ url, textHash }) {
      const copy = await store.findByPage(url, textHash);
      if (!copy.ok || copy.value === null) return null;
      const entry = await store.readEntry(copy.value.id);
      return entry.ok ? describeCopy(copy.value, entry.value) : copy.value;
    },

    async 'request.sent'({ source, line, dueAt }) {
      const entry = await keepSource(source);
      if (!entry.ok) return entry;
      const { note, remindAt } = entry.value;
      const lines = note === '' ? [] : note.split('\n');
      // Whoever presses twice has sent it once. The earlier of two dates is the one not to miss.
      const longer = lines.includes(line) ? note : [...lines, line].join('\n').slice(-entryLimits.note);
      const saved = await changeNote(entry.value, { note: longer, remindAt: remindAt === 0 || dueAt === 0 ? Math.max(remindAt, dueAt) : Math.min(remindAt, dueAt) });
      return saved.ok ? success({ saved: saved.value, remindBefore: remindAt }) : saved;
    },

    async 'request.taken-back'({ source, line, dueAt, remindBefore }) {
      const entry = await keepSource(source);
      if (!entry.ok) return entry;
      const { note, remindAt } = entry.value;
      const lines = note.split('\n');
      const last = lines.lastIndexOf(line);
      return changeNote(entry.value, { note: lines.filter((_line, index) => index !== last).join('\n'), remindAt: remindAt === dueAt ? remindBefore : remindAt });
    },
  };
}
