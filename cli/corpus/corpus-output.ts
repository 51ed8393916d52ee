import { createReadStream, createWriteStream, existsSync, truncateSync } from 'node:fs';
import { once } from 'node:events';
import * as z from 'zod/mini';

const lineSchema = z.object({ id: z.string() });

/** The ids of the lines that an earlier run has written. A last line that was not finished is cut off. Reads the file in pieces. */
export async function readDone(path: string): Promise<Set<string>> {
  const done = new Set<string>();
  if (!existsSync(path)) return done;
  let rest = Buffer.alloc(0);
  let wholeBytes = 0;
  for await (const piece of createReadStream(path)) {
    if (!(piece instanceof Buffer)) continue;
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(newLine); end >= 0; end = rest.indexOf(newLine)) {
      const id = readId(rest.toString('utf8', 0, end));
      if (id !== undefined) done.add(id);
      wholeBytes += end + 1;
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) truncateSync(path, wholeBytes);
  return done;
}

const newLine = 0x0a;

function readId(line: string): string | undefined {
  try {
    const read = z.safeParse(lineSchema, JSON.parse(line));
    return read.success ? read.data.id : undefined;
  } catch {
    // Whatever else stands in the file is not ours to judge; the input is read again.
    return undefined;
  }
}

/** Where the lines go: behind those that are in the file, or to standard output. */
export type LineWriter = { readonly write: (line: string) => Promise<void>; readonly end: () => Promise<void> };

/** A writer that waits while more is written than is taken away, so that lines do not pile up. */
export function openWriter(path: string | undefined): LineWriter {
  const stream = path === undefined ? process.stdout : createWriteStream(path, { flags: 'a' });
  return {
    write: async (line) => {
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    },
    end: async () => {
      if (path === undefined) return;
      stream.end();
      await once(stream, 'finish');
    },
  };
}
