import { callBackground } from '../../lib/messaging/call-background';
import type { Outgoing } from '../../lib/messaging/transport';
import { openInertDocument, startWorker } from '../../lib/platform/trusted';
import { failure, success, type Result } from '../../lib/result';
import { importLines, importPolicies, readExport, type ImportReport } from '../../lib/store/import-policies';
import type { LibraryEntry } from '../../lib/store/library-entry';
import type { Store } from '../../lib/store/open-store';
import { titleByFile } from '../../lib/summary/ways/choose-name';
import { fillPlural, fillWords } from '../../lib/summary/words/fill-words';
import { libraryWords } from '../../lib/summary/words/library-words';
import type { NoticeKind } from '../../lib/summary/words/notices';
import { readLines } from '../../lib/text/read-lines';

const words = libraryWords.imported;

/** What came of an import, a line each. */
export function writeImportReport({ added, present, refused }: ImportReport): string[] {
  return [
    ...(added > 0 || (present === 0 && refused.length === 0) ? [fillPlural(words.added, added)] : []),
    ...(present > 0 ? [fillPlural(words.present, present)] : []),
    ...refused.map(({ line, name, reason }) => fillWords(words.refused, { line, name: name || words.nameless, reason: libraryWords.refused[reason] })),
  ];
}

/** A text could not be longer; a longer file is read line by line, as it was written. */
const mostWholeBytes = 200_000_000;

async function importExport(store: Store, exported: File): Promise<Result<string[], { readonly kind: NoticeKind }>> {
  const report = await (exported.size > mostWholeBytes ? importLong(store, exported) : importWhole(store, await exported.text()));
  await store.checkCopies();
  return report.ok ? success(writeImportReport(report.value)) : report;
}

async function importWhole(store: Store, text: string): Promise<Result<ImportReport, { readonly kind: NoticeKind }>> {
  const file = readExport(text);
  return file.ok ? store.withDatabase((database) => importPolicies(database, file.value)) : file;
}

async function importLong(store: Store, file: File): Promise<Result<ImportReport, { readonly kind: NoticeKind }>> {
  const report = await store.withDatabase((database) => importLines(database, readLines(file)));
  return report.ok ? report.value : report;
}

/**
 * Takes over what is in a file: saved policies that were exported, or one policy as a text, a web page, Markdown or PDF; as an earlier version of
 * `earlierThan`, where that is given. Gives what came of it, a line each.
 */
export async function importFile(file: File, store: Store, transport: Outgoing, earlierThan: LibraryEntry | undefined): Promise<Result<string[], { readonly kind: NoticeKind }>> {
  if (/\.json$/i.test(file.name)) return importExport(store, file);
  const { mostFileBytes, readDocument } = await import('../../lib/page/files/read-document');
  if (file.size > mostFileBytes) return failure({ kind: 'file-too-large' });
  const policy = await readDocument(file.name, new Uint8Array(await file.arrayBuffer()), {
    openHtml: openInertDocument,
    async readPdf(bytes) {
      const { readPdf } = await import('../../lib/page/files/read-pdf');
      return readPdf(bytes, () => undefined, startWorker);
    },
  });
  if (!policy.ok) return policy;
  const savedAt = earlierThan === undefined ? file.lastModified : Math.min(file.lastModified, earlierThan.savedAt - 1);
  const saved = await callBackground(transport, 'policy.import', { policy: { ...policy.value, title: titleByFile(policy.value, file.name) }, savedAt: Math.max(0, savedAt), family: earlierThan?.family ?? null });
  return saved.ok ? success([fillPlural(words.added, 1)]) : saved;
}
