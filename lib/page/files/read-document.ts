import { marked } from 'marked';
import type { Block, PolicyText, TextLink } from '../../policy/policy-text';
import { maxTextLength } from '../../policy/text-limits';
import { readPlainText } from '../../policy/read-plain-text';
import { failure, success, type Result } from '../../result';
import { decodeText } from '../../text/decode-text';
import { hashText } from '../../text/hash';
import { collapseWhiteSpace } from '../../text/white-space';
import { resolveHref } from '../assemble-policy';
import { captureDocument } from '../capture-document';
import { runAtOnce } from '../steps';
import { readPdfBlocks } from './pdf-blocks';
import { readMail } from './read-mail';
import type { PdfError, PdfReading } from './read-pdf';

/** Why a file holds no text that could be read as a policy. */
export type DocumentError = { readonly kind: 'file-empty' | 'file-unknown' | 'file-too-large' | 'file-pictures' | PdfError['kind'] };

/** What the reading of a file needs of its surroundings. */
export type DocumentParts = {
  /** An HTML text as a document without a window: no script runs, nothing loads. */
  readonly openHtml: (html: string) => Document;
  /** Loaded only when a PDF is there. */
  readonly readPdf: (bytes: Uint8Array) => Promise<Result<PdfReading, PdfError>>;
};

/** The endings of the files that are read. */
export const readEndings = ['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml', '.eml', '.pdf'] as const;

/** A file this large is not read into memory, in bytes. */
export const mostFileBytes = 200_000_000;

/** What a PDF's title often is: the name of the program's file. */
const programTitle = /^(?:microsoft word\s?-|untitled|.{0,80}\.(?:docx?|pdf|indd|odt)$)/i;

/** Reads a dropped file, told by its ending and its first bytes, as the policy that it holds. */
export async function readDocument(name: string, bytes: Uint8Array, parts: DocumentParts): Promise<Result<PolicyText, DocumentError>> {
  const ending = /\.[a-z]{1,8}$/u.exec(name.toLowerCase())?.[0] ?? '';
  if (bytes.length === 0) return failure({ kind: 'file-empty' });
  if (bytes.length > mostFileBytes) return failure({ kind: 'file-too-large' });
  // A PDF may begin with some other bytes.
  if (ending === '.pdf' || new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    const reading = await parts.readPdf(bytes);
    return reading.ok ? checkLength(assemblePdf(reading.value)) : reading;
  }
  if (ending === '.eml') {
    const { subject, html, plain } = readMail(bytes);
    return html === undefined ? readText(plain ?? '', subject) : readHtml(html, subject, parts);
  }
  const isHtml = ['.html', '.htm', '.xhtml'].includes(ending);
  const text = decodeText(bytes, isHtml);
  if (text === undefined) return failure({ kind: 'file-unknown' });
  if (isHtml) return readHtml(text, '', parts);
  if (ending === '.md' || ending === '.markdown') return readHtml(`<!doctype html><body><main>${await marked.parse(text)}</main>`, '', parts);
  return readText(text);
}

/** Reads a text that was typed or pasted. */
export function readText(raw: string, title?: string): Result<PolicyText, DocumentError> {
  return checkLength(readPlainText(raw, title === undefined || title === '' ? {} : { title }));
}

/** Reads HTML, of a file or as it was pasted. What has no title is named `subject` or by its first heading. */
export function readHtml(html: string, subject: string, { openHtml }: DocumentParts): Result<PolicyText, DocumentError> {
  // A file that somebody brings is a policy and little else: no second opinion, whose library would have to be packed twice.
  const captured = runAtOnce(captureDocument(openHtml(html), () => null));
  if (!captured.ok) return failure({ kind: captured.error.kind === 'page-empty' ? 'file-empty' : 'file-too-large' });
  const { policy } = captured.value.capture;
  const heading = policy.blocks.find(({ kind }) => kind === 'heading');
  const ownTitle = policy.title || subject || (heading === undefined ? '' : policy.text.slice(heading.start, heading.end));
  return success({ ...policy, url: '', title: ownTitle.slice(0, 2000) });
}

function checkLength(policy: PolicyText): Result<PolicyText, DocumentError> {
  if (policy.text.length > maxTextLength) return failure({ kind: 'file-too-large' });
  if (policy.text !== '') return success(policy);
  return failure({ kind: policy.unread.length > 0 ? 'file-pictures' : 'file-empty' });
}

function assemblePdf({ title, pages, imagePages }: PdfReading): PolicyText {
  const blocks: Block[] = [];
  const links: TextLink[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { kind, level, text, links: own } of readPdfBlocks(pages)) {
    blocks.push({ kind, level, closed: false, start, end: start + text.length });
    for (const link of own) {
      const href = resolveHref(link.href, '');
      if (href !== undefined) links.push({ start: start + link.start, end: start + link.end, href });
    }
    texts.push(text);
    start += text.length + 1;
  }
  const text = texts.join('\n');
  const ownTitle = collapseWhiteSpace(title);
  const heading = blocks[0];
  const fallback = heading !== undefined && heading.end - heading.start <= 150 ? text.slice(heading.start, heading.end) : '';
  return {
    url: '',
    title: (ownTitle === '' || programTitle.test(ownTitle) ? fallback : ownTitle).slice(0, 2000),
    language: '',
    text,
    blocks,
    links,
    unread: imagePages > 0 ? [{ kind: 'image-of-text', count: imagePages }] : [],
    textHash: hashText(text),
  };
}
