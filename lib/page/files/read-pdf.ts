/// <reference types="vite/client" />
import { getDocument, GlobalWorkerOptions, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- the bundler makes it: the address of that file in the package
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import * as z from 'zod/mini';
import { failure, success, type Result } from '../../result';
import { splitAtLinks, type PdfLink, type PdfPage, type PdfRun } from './pdf-blocks';

/** What a PDF holds. `imagePages`: pages without any text, most likely pictures of it. */
export type PdfReading = { readonly title: string; readonly pages: readonly PdfPage[]; readonly imagePages: number };

/** Why a PDF could not be read: it wants a password, or it is none or a broken one. */
export type PdfError = { readonly kind: 'file-locked' | 'file-damaged' };

/** More pages than any policy has. */
const mostPages = 2000;
/** A page whose text is longer than this is read no further, in runs. */
const mostRuns = 200_000;

const itemSchema = z.object({ str: z.string(), transform: z.array(z.number()), width: z.number(), hasEOL: z.boolean() });
const linkSchema = z.object({ subtype: z.literal('Link'), url: z.string(), rect: z.array(z.number()) });
const titleSchema = z.object({ Title: z.string() });

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [content, annotations] = await Promise.all([page.getTextContent(), page.getAnnotations()]);
  const links = annotations.flatMap((annotation: unknown): PdfLink[] => {
    const link = z.safeParse(linkSchema, annotation);
    if (!link.success) return [];
    const { url: href, rect: [left = 0, bottom = 0, right = 0, top = 0] } = link.data;
    return [{ left, bottom, right, top, href }];
  });
  const runs = content.items.slice(0, mostRuns).flatMap((item: unknown): PdfRun[] => {
    const run = z.safeParse(itemSchema, item);
    if (!run.success) return [];
    const { str: text, transform, width, hasEOL: endsLine } = run.data;
    const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(skew, scale);
    return splitAtLinks({ text, x, y, width, size, endsLine, href: undefined }, links);
  });
  const [, bottom = 0, , top = 0] = page.view;
  return { height: top - bottom, runs };
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}

/**
 * The text of a PDF, page by page, with where it stands and where it leads. The parsing is done by a worker of the extension's own files;
 * nothing is fetched, no code of the file is run. `onPage` is told how many pages of all have been read. The bytes are given away. `startWorker`
 * starts a worker of a module script of the package; it is ended here.
 */
export async function readPdf(bytes: Uint8Array, onPage: (done: number, all: number) => void, startWorker: (address: string) => Worker): Promise<Result<PdfReading, PdfError>> {
  const port = startWorker(workerUrl);
  // By its address the library would start the worker itself, which a page with Trusted Types does not let it do.
  GlobalWorkerOptions.workerPort = port;
  const task = getDocument({ data: bytes, isEvalSupported: false, useWorkerFetch: false, useWasm: false, disableFontFace: true, stopAtErrors: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const all = Math.min(document.numPages, mostPages);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= all; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
      onPage(number, all);
    }
    const title = z.safeParse(titleSchema, (await document.getMetadata()).info);
    return success({ title: title.success ? title.data.Title : '', pages, imagePages: pages.filter(({ runs }) => !runs.some(({ text }) => text.trim() !== '')).length });
  } catch (error) {
    // Beside a wrong password there is only one reason why a file of its own bytes is not read.
    return failure({ kind: isNamed(error, 'PasswordException') ? 'file-locked' : 'file-damaged' });
  } finally {
    await task.destroy();
    GlobalWorkerOptions.workerPort = null;
    port.terminate();
  }
}
