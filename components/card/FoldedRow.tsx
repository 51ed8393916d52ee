import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/Icon';
import { useDisclosure } from '../parts/use-disclosure';

/** What the row needs. `answers`: what it says while it is closed, a line each. */
export type FoldedRowProps = { readonly row: string; readonly state?: string; readonly title: string; readonly answers: readonly string[]; readonly children: ComponentChildren };

/** A row of the card below the questions: its title opens the rest. */
export function FoldedRow({ row, state, title, answers, children }: FoldedRowProps) {
  const panel = useDisclosure(false, `row ${row}`);
  return (
    <section class="row" data-row={row} data-state={state}>
      <div class="row-head">
        <h2 class="row-title">
          <button type="button" aria-expanded={panel.isOpen} aria-controls={panel.panelId} onClick={panel.toggle}>
            {title}
            <Icon name="open" />
          </button>
        </h2>
        {answers.map((answer) => (
          <p key={answer} class="row-answer">
            {answer}
          </p>
        ))}
      </div>
      <div class="row-panel" id={panel.panelId} hidden={!panel.isOpen} data-panel>
        {panel.isDrawn && children}
      </div>
    </section>
  );
}
