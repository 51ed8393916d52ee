import { cleanLine } from './clean-line';

/** Columns of a terminal that is not asked for its own. */
export const terminalColumns = 80;

/**
 * The text in lines of at most `columns` characters, broken at spaces; a longer word stays whole. The first line begins with `first`, the
 * others with `rest`. No character of the text can steer a terminal.
 */
export function wrapLine(text: string, columns: number, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of cleanLine(text).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
