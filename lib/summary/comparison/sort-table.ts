import type { TableView } from './comparison-view';
import type { CardItem } from '../summary-card';

/** Answers that say most come first; there is no better and worse in it. */
const order: readonly CardItem['state'][] = ['yes', 'value', 'limited', 'no', 'unsure', 'not-stated'];

/** The places of the policies, in the order of their answers to one question; equal answers stay in the order in which they were chosen. */
export function sortByQuestion({ policies, rows }: TableView, rowId: string | null): number[] {
  const places = policies.map((_policy, place) => place);
  const cells = rows.find(({ id }) => id === rowId)?.cells;
  if (cells === undefined) return places;
  const rank = (place: number): number => order.indexOf(cells[place]!.state);
  return places.toSorted((a, b) => rank(a) - rank(b) || cells[a]!.answer.localeCompare(cells[b]!.answer) || a - b);
}
