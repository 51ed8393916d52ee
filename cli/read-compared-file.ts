import { readFile } from 'node:fs/promises';
import { failure, success, type Result } from '../lib/result';
import type { PolicyText } from '../lib/policy/policy-text';
import { readExport, type ExportedFile, type RefusedReason } from '../lib/store/import-policies';
import { libraryWords } from '../lib/summary/words/library-words';
import { detectLanguage } from './detect-language';
import { readPolicyFile } from './read-file';

/** A policy to compare, and the language in which it is read. */
export type ComparedFile = { readonly policy: PolicyText; readonly language: string };

type ReadError = { readonly kind: string; readonly message: string };

/** The path of an exported file, with the place of one policy in it (from 1) where more than one is there: `saved.json#2`. */
const exportedPath = /^(.+\.json)(?:#(\d{1,9}))?$/i;

/** The policy in a text, a page, Markdown or an exported file. What was exported is read again from its text; only the language is taken as it was saved. */
export async function readComparedFile(path: string): Promise<Result<ComparedFile, ReadError>> {
  const [, file, place] = exportedPath.exec(path) ?? [];
  if (file !== undefined) return readExportedFile(file, place);
  const read = await readPolicyFile(path);
  return read.ok ? success({ policy: read.value.policy, language: detectLanguage(read.value.policy.text) }) : read;
}

async function readExportedFile(path: string, place: string | undefined): Promise<Result<ComparedFile, ReadError>> {
  const fail = (what: string): Result<never, ReadError> => failure({ kind: 'file-unreadable', message: `${path} ${what}` });
  const text = await readText(path);
  if (!text.ok) return fail(text.error.kind === 'ENOENT' ? 'does not exist.' : `could not be opened (${text.error.kind}).`);
  const exported = readExport(text.value);
  if (!exported.ok) return fail(exported.error.kind === 'import-newer' ? 'was exported by a newer version.' : 'holds no exported policies.');
  const items = listItems(exported.value);
  if (items.length === 0) return fail('holds no policy.');
  if (place === undefined && items.length > 1) return fail(`holds ${items.length} policies: name one by its place, as in ${path}#1.`);
  const item = items[Number(place ?? 1) - 1];
  if (item === undefined) return fail(`has no policy ${place ?? ''}: it holds ${items.length}.`);
  if ('reason' in item) return fail(`cannot be used, line ${item.line}: ${libraryWords.refused[item.reason]}`);
  return success(item);
}

/** What stands in an exported file, in the order of its lines. */
function listItems({ read }: ExportedFile): (ComparedFile | { readonly line: number; readonly reason: RefusedReason })[] {
  return read.map(({ line, result }) => (result.ok ? { policy: result.value.policy.policy, language: result.value.policy.language } : { line, reason: result.error.kind }));
}

async function readText(path: string): Promise<Result<string, { kind: string }>> {
  try {
    return success(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return failure({ kind: error.code });
    throw error;
  }
}
