import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { success, type Result } from '../../lib/result';
import type { LibraryEntry } from '../../lib/store/library-entry';
import type { Store } from '../../lib/store/open-store';
import type { CollectedPolicy, CollectionForm } from '../../lib/summary/documents/collection';
import { markdownCollection } from '../../lib/summary/documents/write-collection-markdown';
import { pageCollection } from '../../lib/summary/documents/write-collection-page';
import type { NoticeKind } from '../../lib/summary/words/notices';

const forms = { markdown: markdownCollection, page: pageCollection } as const;

/** A form for people of a file with many policies. */
export type SheetForm = keyof typeof forms;

/** What is told while a file is written. */
export type ExportWatch = {
  /** Policies that are written, of how many. */
  readonly onProgress: (done: number, count: number) => void;
  /** Whether the reader wants no file any more. */
  readonly isStopped: () => boolean;
};

/** Texts of so many UTF-16 code units go together to the browser, which can put them on the disk. */
const pieceLength = 4_000_000;

/** A long text out of pieces, of which only the last are held as such. */
function createPile(type: string) {
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const drop = (): void => {
    if (texts.length > 0) blobs.push(new Blob(texts, { type }));
    [texts, length] = [[], 0];
  };
  return {
    add(text: string): void {
      texts.push(text);
      length += text.length;
      if (length >= pieceLength) drop();
    },
    take(): readonly Blob[] {
      drop();
      return blobs;
    },
  };
}

async function readPolicy({ id, name, tags, note }: LibraryEntry, store: Store, transport: Outgoing): Promise<CollectedPolicy | undefined> {
  const [saved, card] = await Promise.all([store.read(id), callBackground(transport, 'saved.card', { id, asRead: true })]);
  if (!saved.ok || !card.ok) return undefined;
  const { policy, savedAt, source, language } = saved.value;
  return { name, title: policy.title, savedAt, isFile: source === 'file', tags, note, language, text: policy.text, blocks: policy.blocks, textHash: policy.textHash, card: card.value };
}

/** A file for people: its name, its parts in order, and how many policies could not be read and are not in it. */
export type Sheets = Pick<CollectionForm, 'fileName' | 'type'> & { readonly parts: readonly (string | Blob)[]; readonly leftOut: number };

/**
 * Writes these policies, as they were read when they were saved, one after the other, so that the page stays at hand and no text is held longer than needed.
 * `undefined` where the reader stopped it.
 */
export async function exportSheets(form: SheetForm, entries: readonly LibraryEntry[], store: Store, transport: Outgoing, { onProgress, isStopped }: ExportWatch): Promise<Result<Sheets | undefined, { readonly kind: NoticeKind }>> {
  const { fileName, type, head, line, middle, policy: writePolicy, end } = forms[form];
  const [contents, sheets] = [createPile(type), createPile(type)];
  let written = 0;
  for (const [index, entry] of entries.entries()) {
    if (isStopped()) return success(undefined);
    onProgress(index, entries.length);
    const policy = await readPolicy(entry, store, transport);
    if (policy === undefined) continue;
    written += 1;
    contents.add(line({ name: policy.name, savedAt: policy.savedAt, number: written }));
    sheets.add(writePolicy(policy, written));
  }
  return success({ fileName, type, parts: [head(written), ...contents.take(), middle, ...sheets.take(), end], leftOut: entries.length - written });
}
