import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';

/** One policy to be read: a file, or a text that came with its line. `broken` says why there is nothing to read. */
export type CorpusInput = { readonly id: string } & (
  | { readonly path: string }
  | { readonly text: string; readonly format: 'text' | 'html' | 'markdown'; readonly url: string }
  | { readonly broken: string }
);

const rowSchema = z.object({ id: z.optional(z.union([z.string(), z.number()])), url: z.optional(z.string()), text: z.optional(z.string()), html: z.optional(z.string()), markdown: z.optional(z.string()) });

/** Endings of the files of a folder that are read; all others are left alone. */
const readEndings: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.txt', '.md', '.markdown']);
const streamEndings: ReadonlySet<string> = new Set(['.jsonl', '.ndjson']);

/** Whether the path is that of a stream of JSON lines. */
export function isStream(path: string): boolean {
  return streamEndings.has(extname(path).toLowerCase());
}

/** The files of a folder and of all below it, by name; the id of each is its path from there. */
export async function* readFolder(folder: string): AsyncGenerator<CorpusInput> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => readEndings.has(extname(name).toLowerCase())).toSorted();
  for (const name of names) yield { id: name.replaceAll('\\', '/'), path: join(folder, name) };
}

/** The rows of a stream of JSON lines, one at a time: `{id, url?, text | html | markdown}`. A row without an id is named by its line (`line 7`). */
export async function* readRows(path: string): AsyncGenerator<CorpusInput> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield readRow(line, `line ${number}`);
  }
}

function readRow(line: string, name: string): CorpusInput {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: name, broken: 'no JSON' };
  }
  const row = z.safeParse(rowSchema, json);
  if (!row.success) return { id: name, broken: 'no row of {id, url?, text | html | markdown}' };
  const { id = name, url = '', text, html, markdown } = row.data;
  const format = html !== undefined ? 'html' : markdown !== undefined ? 'markdown' : 'text';
  const content = html ?? markdown ?? text;
  return content === undefined ? { id: String(id), broken: 'neither text nor html nor markdown' } : { id: String(id), text: content, format, url };
}
