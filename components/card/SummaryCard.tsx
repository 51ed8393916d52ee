import type { ComponentChildren } from 'preact';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { SummaryCard as Card } from '../../lib/summary/summary-card';
import { CardRow, type CardActs } from './CardRow';
import { AreDrawn, useDrawnForPrint } from '../parts/draw-closed';
import { CorrectionsRow } from './CorrectionsRow';
import { GapsRow } from './GapsRow';
import { Header } from './Header';
import { PartsRow } from './PartsRow';

/** What the card needs; `corner` is put beside the name, `children` below the header. */
export type SummaryCardProps = CardActs & {
  readonly card: Card;
  /** Whether the page around has a heading of its own. */
  readonly isPart?: boolean;
  readonly corner?: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** What the policy says, at a glance: whose it is, then one row a question, then the folded rest. Shows; does not know. */
export function SummaryCard({ card, isPart = false, corner, children, ...acts }: SummaryCardProps) {
  const areDrawn = useDrawnForPrint();
  return (
    <AreDrawn.Provider value={areDrawn}>
      <article class="card">
        <Header header={card.header} isPart={isPart}>{corner}</Header>
        {children}
        <div class="rows">
          {card.rows.map((row) => (
            <CardRow key={row.id} row={row} {...acts} />
          ))}
        </div>
        <div class="rows" data-folded role="group" aria-label={interfaceWords.folded}>
          {card.more.map((row) => (
            <CardRow key={row.id} row={row} {...acts} />
          ))}
          {card.parts.onPage.length + card.parts.elsewhere.length > 0 && <PartsRow parts={card.parts} onOpenLink={acts.onOpenLink} />}
          {card.corrections !== undefined && <CorrectionsRow corrections={card.corrections} />}
          {card.gaps.length > 0 && <GapsRow gaps={card.gaps} />}
        </div>
      </article>
    </AreDrawn.Provider>
  );
}
