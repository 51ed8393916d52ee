import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { marked } from 'marked';
import { capturePage, type CaptureError, type PageCapture } from '../lib/page/capture-page';
import { maxTextLength } from '../lib/policy/text-limits';
import { readPlainText } from '../lib/policy/read-plain-text';
import { failure, success, type Result } from '../lib/result';
import { decodeText } from '../lib/text/decode-text';
import { openHtml } from './open-html';

/** Why a file could not be read as a policy, with one sentence that says so. */
export type ReadFileError = { readonly kind: 'file-missing' | 'file-unreadable' | 'file-binary' | 'file-empty' | 'file-too-large'; readonly message: string };

const htmlEndings = new Set(['.html', '.htm', '.xhtml']);
const markdownEndings = new Set(['.md', '.markdown']);
/** A file this large is refused before it is read into memory, in bytes; a text of ten million characters fits with all its markup. */
const mostBytes = 200_000_000;

/**
 * The policy in a file as the extension would read it from a page: `.html` through the same capture as in the browser, `.md` the same way
 * after it was made HTML, anything else and standard input (`-`) as plain text. `url` is what the result names as its address; links are resolved by it.
 */
export async function readPolicyFile(path: string, url = ''): Promise<Result<PageCapture, ReadFileError>> {
  const name = path === '-' ? 'Standard input' : path;
  const fail = (kind: ReadFileError['kind'], what: string): Result<never, ReadFileError> => failure({ kind, message: `${name} ${what}` });
  const ending = path === '-' ? '' : extname(path).toLowerCase();
  const bytes = await readBytes(path);
  if (!bytes.ok) {
    if (bytes.error.kind === 'EFBIG') return fail('file-too-large', 'is too large: a policy of at most ten million characters can be read.');
    return bytes.error.kind === 'ENOENT' ? fail('file-missing', 'does not exist.') : fail('file-unreadable', bytes.error.kind === 'EISDIR' ? 'is a folder, not a file.' : `could not be opened (${bytes.error.kind}).`);
  }
  const isHtml = htmlEndings.has(ending);
  const raw = decodeText(bytes.value, isHtml);
  if (raw === undefined) return fail('file-binary', 'holds no text: it is a binary file.');
  return readPolicyText(raw, isHtml ? 'html' : markdownEndings.has(ending) ? 'markdown' : 'text', url, name);
}

/** The same of a text that is known already; `name` is what a sentence about it begins with. */
export async function readPolicyText(raw: string, format: 'text' | 'html' | 'markdown', url: string, name: string): Promise<Result<PageCapture, ReadFileError>> {
  const fail = (kind: ReadFileError['kind'], what: string): Result<never, ReadFileError> => failure({ kind, message: `${name} ${what}` });
  if (raw.trim() === '') return fail('file-empty', 'is empty.');
  if (format === 'text') {
    const policy = readPlainText(raw, { url });
    if (policy.text.length > maxTextLength) return fail('file-too-large', 'is too long: it has more than ten million characters.');
    return policy.text === '' ? fail('file-empty', 'holds no words.') : success({ policy, host: readHost(url), links: [], offers: [] });
  }
  const captured = format === 'markdown' ? await readMarkdown(raw, url) : readPage(raw, url);
  if (!captured.ok) return captured.error.kind === 'page-empty' ? fail('file-empty', 'holds no text to read.') : fail('file-too-large', 'is too long: it has more than ten million characters.');
  return captured;
}

/** The policy in a text of Markdown, which is made HTML and read as a page. */
export async function readMarkdown(raw: string, url = ''): Promise<Result<PageCapture, CaptureError>> {
  return readPage(`<!doctype html><body><main>${await marked.parse(openAddresses(raw))}</main>`, url);
}

/** The text with written-out addresses as they are meant: without the backslashes of Markdown, apart from brackets that stand around them. */
function openAddresses(raw: string): string {
  return raw.replaceAll(/(?<!\]\()https?:\/\/[^\s<>()[\]]{1,2000}(?:\](?!\())?/g, (address) => address.replaceAll('\\_', '_').replace(/\]$/, ' ]'));
}

function readPage(html: string, url: string): Result<PageCapture, CaptureError> {
  const captured = capturePage(openHtml(html, url));
  if (!captured.ok) return captured;
  const { capture } = captured.value;
  return success({ ...capture, host: readHost(url), policy: { ...capture.policy, url, title: capture.policy.title || readFirstHeading(capture) } });
}

/** Markdown has no title of its own: its first heading stands for it. */
function readFirstHeading({ policy }: PageCapture): string {
  const heading = policy.blocks.find(({ kind }) => kind === 'heading');
  return heading === undefined ? '' : policy.text.slice(heading.start, heading.end).slice(0, 2000);
}

function readHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

async function readBytes(path: string): Promise<Result<Buffer, { kind: string }>> {
  try {
    if (path === '-') return success(await readStream(process.stdin));
    const { size } = await stat(path);
    return size > mostBytes ? failure({ kind: 'EFBIG' }) : success(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return failure({ kind: error.code });
    throw error;
  }
}

async function readStream(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) if (part instanceof Uint8Array) parts.push(part);
  return Buffer.concat(parts);
}
