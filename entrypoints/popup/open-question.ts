import type { Memory } from '../../components/parts/remember';
import type { SummaryCard } from '../../lib/summary/summary-card';

/** Where a clause in the page leads back to: a question of the card, under this name in the memory of the card. */
const place = 'question';

/** Whatever a card is left with. */
type Places = Pick<Memory, 'recall' | 'note'>;

/** The question that the reader asked for from the page, once: its row and the question itself are open from then on. */
export function takeQuestion(memory: Places, { rows, more }: Pick<SummaryCard, 'rows' | 'more'>): string | undefined {
  const question = memory.recall(place) ?? '';
  if (question === '') return undefined;
  memory.note(place, '');
  const row = [...rows, ...more].find(({ items }) => items.some(({ id }) => id === question));
  if (row === undefined) return undefined;
  memory.note(`row ${row.id}`, 'open');
  memory.note(`item ${question}`, 'open');
  return row.items.length === 1 ? `[data-row="${row.id}"]` : `[data-question="${question}"]`;
}

/** Scrolls to the part of the card that a selector tells, and gives the keyboard to its button. */
export function showQuestion(selector: string): void {
  const part = document.querySelector(selector);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}
