import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../seeds/policies/', import.meta.url);

/** The lines of all seed policies, one after the other. */
function readLines(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).toSorted().flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/**
 * A policy of about `words` words out of the seeds' lines. Each time through them the numbers change, so that no line comes twice and nothing
 * is known from before; `edition` makes texts of the same length differ.
 */
export function makePolicy(words: number, edition = 0): string {
  const lines = readLines();
  const parts: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at += 1) {
    const line = lines[at % lines.length]!;
    const turn = Math.floor(at / lines.length) + 1000 * edition;
    const text = turn === 0 || line.trim() === '' ? line : `${line} This is part ${turn}.`;
    parts.push(text);
    count += countWords(text);
  }
  return parts.join('\n');
}

/** The text as a later version: in one line of twenty words are added, one of fifty is gone. */
export function makeLaterVersion(text: string): string {
  return text.split('\n').flatMap((line, index) => (line !== '' && index % 50 === 7 ? [] : [line !== '' && index % 20 === 3 ? `${line} This was added later.` : line])).join('\n');
}

function escapeHtml(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The text as a plain web page of paragraphs. */
export function makePage(text: string): string {
  return `<!doctype html><html lang="en"><head><title>Privacy policy</title></head><body><main><h1>Privacy policy</h1>${text.split('\n').filter((line) => line.trim() !== '').map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}</main></body></html>`;
}
