import type { BlockKind } from './policy-text';

/**
 * One block of a plain text: the range of the raw text that it covers. Its text is that range with every run of white
 * space, line breaks included, as one space.
 */
export type PlainBlock = { readonly kind: BlockKind; readonly level: number; readonly rawStart: number; readonly rawEnd: number };

type Line = { start: number; end: number; indent: number };

const bullet = /^(?:[-*•·▪◦●○■□‣⁃–—]|o)[ \t\u00a0]+/u;
const numbering = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.)][ \t\u00a0]+/i;

/** Lines this long or shorter can come from a text that was broken at a fixed width. */
const longestWrappedLine = 100;
/** The share of full lines from which a text counts as broken at a fixed width. */
const wrappedShare = 0.5;

function readLines(raw: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at <= raw.length) {
    let end = raw.indexOf('\n', at);
    if (end === -1) end = raw.length;
    let start = at;
    while (start < end && /\s/u.test(raw[start]!)) start += 1;
    let last = end;
    while (last > start && /\s/u.test(raw[last - 1]!)) last -= 1;
    lines.push({ start, end: last, indent: start - at });
    at = end + 1;
  }
  return lines;
}

/** Whether lines were broken at a fixed width, so that a line break alone does not end a paragraph. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const lengths = lines.filter((line) => line.end > line.start).map((line) => line.end - line.start);
  if (lengths.length < 10) return false;
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (longest > longestWrappedLine) return false;
  return lengths.filter((length) => length > longest * 0.7).length >= lengths.length * wrappedShare;
}

/**
 * The blocks of a plain text, in order: one a line, or one a paragraph where the lines were broken at a fixed width. Bullets are
 * left out of the block, numbers stay. What is a heading is told later, by `outlineBlocks`. Time is linear.
 */
export function splitPlainText(raw: string): PlainBlock[] {
  const lines = readLines(raw);
  const wrapped = isHardWrapped(lines);
  const blocks: PlainBlock[] = [];
  let open: { kind: BlockKind; level: number; rawStart: number; rawEnd: number } | undefined;
  const close = (): void => {
    if (open !== undefined && open.rawEnd > open.rawStart) blocks.push(open);
    open = undefined;
  };
  for (const line of lines) {
    if (line.end === line.start) {
      close();
      continue;
    }
    const text = raw.slice(line.start, Math.min(line.end, line.start + 40));
    const mark = bullet.exec(text)?.[0].length ?? 0;
    const isItem = mark > 0 || numbering.test(text);
    if (open !== undefined && wrapped && !isItem) {
      open.rawEnd = line.end;
      continue;
    }
    close();
    const level = isItem ? 1 + Math.min(8, Math.floor(line.indent / 4)) : 0;
    open = { kind: isItem ? 'list-item' : 'paragraph', level, rawStart: line.start + mark, rawEnd: line.end };
  }
  close();
  return blocks;
}
