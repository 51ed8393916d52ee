import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MarkedBlock } from '../../lib/summary/marked/marked-text';
import { MarkedClause } from './MarkedClause';

/** Deeper lists than this are not moved in any further. */
const deepest = 5;

/** By their levels; the first is the page's own. */
const headings = [undefined, undefined, 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function drawBlock({ kind, level, closed, pieces }: MarkedBlock, key: number): ComponentChildren {
  const inside = pieces.map((piece, index) => <MarkedClause key={index} {...piece} />);
  const rest = { dir: 'auto', 'data-closed': closed || undefined } as const;
  if (kind === 'list-item') return <li key={key} {...rest} data-level={Math.min(level, deepest)}>{inside}</li>;
  if (kind !== 'heading') return <p key={key} {...rest} data-block={kind}>{inside}</p>;
  const Heading = headings[level] ?? 'h6';
  return <Heading key={key} {...rest}>{inside}</Heading>;
}

/** One part of the text: its headings, paragraphs and lists as they were read. Every word of it is text, whatever it looks like. It is drawn once. */
export function MarkedBlocks({ blocks }: { readonly blocks: readonly MarkedBlock[] }) {
  return useMemo(() => {
    const drawn: ComponentChildren[] = [];
    for (let index = 0; index < blocks.length; index += 1) {
      const from = index;
      while (blocks[index]?.kind === 'list-item') index += 1;
      if (index > from) drawn.push(<ul key={`list ${from}`}>{blocks.slice(from, index).map(drawBlock)}</ul>);
      const block = blocks[index];
      if (block !== undefined) drawn.push(drawBlock(block, index));
    }
    return <div class="marked-part">{drawn}</div>;
  }, [blocks]);
}
