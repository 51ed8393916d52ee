import { hashText } from '../text/hash';
import { collapseWhiteSpace } from '../text/white-space';
import { splitPlainText } from './plain-text';
import type { Block, PolicyText } from './policy-text';

/** The longest first line that is taken for a title, in characters. */
const longestTitle = 150;

/**
 * A plain text as a `PolicyText`: no links, nothing closed or unread. `title` and `url` default to the first line, if it is short,
 * and to nothing. The text may be empty; whether it is a policy is another question.
 */
export function readPlainText(raw: string, { url = '', title }: { url?: string; title?: string } = {}): PolicyText {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { kind, level, rawStart, rawEnd } of splitPlainText(raw)) {
    const part = collapseWhiteSpace(raw.slice(rawStart, rawEnd));
    if (part === '') continue;
    blocks.push({ kind, level, start: at, end: at + part.length, closed: false });
    parts.push(part);
    at += part.length + 1;
  }
  const text = parts.join('\n');
  const first = parts[0] ?? '';
  return {
    url,
    title: title ?? (first.length <= longestTitle ? first : ''),
    language: '',
    text,
    blocks,
    links: [],
    unread: [],
    textHash: hashText(text),
  };
}
