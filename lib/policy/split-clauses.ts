import { cutText } from '../text/cut-text';
import { hasLetter } from '../text/letter-kinds';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';
import type { Clause } from './clause';
import { findContents } from './find-contents';
import { outlineBlocks } from './outline-blocks';
import type { Block, PolicyText } from './policy-text';

/** Longer sentences do not introduce a list, whatever they end in. */
const longestLead = 600;

/** The last sentence of `text` where it introduces what follows, or empty. */
function readLead(text: string, last: Span | undefined): string {
  if (last === undefined || last.end - last.start > longestLead) return '';
  const sentence = text.slice(last.start, last.end);
  return /[.!?]["”’)]*$/.test(sentence) ? '' : sentence;
}

function isListed(block: Block): boolean {
  return block.kind === 'list-item' || block.kind === 'cell-row' || block.kind === 'definition';
}

/**
 * The clauses of a policy, in order: every sentence of its paragraphs and list items, every table row as a whole. Headings are no
 * clauses but stand in `heading` and `path`; the sentence that introduces a list stands in `lead` of its items. Pieces without a
 * letter are left out, and so are the entries of a table of contents. Time is linear.
 */
export function splitClauses(policy: PolicyText): Clause[] {
  const outline = outlineBlocks(policy);
  const contents = findContents(policy, (index) => outline[index]!.isHeading);
  const clauses: Clause[] = [];
  /** Leads by depth: index 0 is the lead of first-level items, the next that of items inside one of them. */
  const leads: string[] = [];
  policy.blocks.forEach((block, index) => {
    const place = outline[index]!;
    if (place.isHeading) {
      leads.length = 0;
      return;
    }
    if (contents.has(index)) return;
    const text = policy.text.slice(block.start, block.end);
    const path = place.path;
    const depth = isListed(block) ? Math.max(1, block.level) : 0;
    leads.length = Math.min(leads.length, Math.max(depth, 0));
    const lead = depth > 0 ? (leads.findLast((entry) => entry !== '' && entry !== undefined) ?? '') : '';
    const spans = block.kind === 'cell-row' ? [{ start: 0, end: text.length }] : splitSentences(text);
    for (const { start, end } of spans) {
      const piece = text.slice(start, end);
      if (!hasLetter(piece)) continue;
      clauses.push({ start: block.start + start, end: block.start + end, text: piece, heading: path.at(-1) ?? '', path, lead, block: index });
    }
    const next = policy.blocks[index + 1];
    const nextIsDeeper = next !== undefined && isListed(next) && (depth === 0 || Math.max(1, next.level) > depth || block.kind === 'term');
    if (block.kind === 'term') leads[0] = cutText(text, longestLead);
    else if (block.kind !== 'cell-row' && nextIsDeeper) leads[depth] = readLead(text, spans.at(-1));
  });
  return clauses;
}
