import { hashText } from '../../../lib/text/hash';
import { splitClauses } from '../../../lib/policy/split-clauses';
import type { Block, PolicyText, TextLink } from '../../../lib/policy/policy-text';
import type { LabelledClause } from '../../../lib/answers/analysis';

const link = /\[([^\]]*)\]\(([^)]*)\)/g;

/** A policy written in a few lines: `# heading`, `- item`, anything else a paragraph; links as `[words](address)`. */
export function readCase(lines: readonly string[], url = ''): { policy: PolicyText; clauses: LabelledClause[] } {
  const blocks: Block[] = [];
  const links: TextLink[] = [];
  let text = '';
  for (const line of lines) {
    if (text !== '') text += '\n';
    const start = text.length;
    const kind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'list-item' : 'paragraph';
    const body = kind === 'paragraph' ? line : line.slice(2);
    let at = 0;
    for (const match of body.matchAll(link)) {
      text += body.slice(at, match.index);
      links.push({ start: text.length, end: text.length + match[1]!.length, href: match[2]! });
      text += match[1]!;
      at = match.index + match[0].length;
    }
    text += body.slice(at);
    blocks.push({ kind, start, end: text.length, level: kind === 'paragraph' ? 0 : kind === 'heading' ? 2 : 1, closed: false });
  }
  const policy: PolicyText = { url, title: '', language: 'en', text, blocks, links, unread: [], textHash: hashText(text) };
  return { policy, clauses: splitClauses(policy).map((clause) => ({ ...clause, labels: [] })) };
}
