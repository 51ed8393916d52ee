import { groupTitles } from '../../taxonomy/label-groups';
import { collapseWhiteSpace } from '../../text/white-space';
import type { DomReader } from '../dom-reader';
import type { PlacedMark } from '../place-marks';
import { barWords, countBarWords, fillBarWords } from './bar-words';
import { buildButton, buildElement } from './build-element';
import type { Tour } from './create-tour';

/** The list of the marked clauses. `update`: after a filter or a change of the page. `updatePresent`: another clause has become the present one. */
export type ClauseList = { readonly element: HTMLElement; readonly update: () => void; readonly updatePresent: () => void };

/** The list grows by so many entries at a time, so that a long policy does not hold anybody up. */
const pageSize = 100;
const longestText = 160;

/** The words of a clause as the page shows them, cut short. */
export function readClauseText({ shown }: PlacedMark, longest: number): string {
  const text = collapseWhiteSpace(shown).trim();
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

/** The marked clauses as a list, for those who do not see the marks. */
export function createClauseList(dom: DomReader, tour: Tour, onPick: (placed: PlacedMark) => void): ClauseList {
  const list = buildElement(dom, 'ol', { class: 'clauses', 'aria-label': barWords.clauses });
  let size = pageSize;
  const more = buildButton(dom, { class: 'plain' }, '', () => {
    size += pageSize;
    update();
  });
  const updatePresent = (): void => {
    const wanted = list.querySelectorAll('button')[tour.index()];
    if (tour.index() >= 0 && wanted === undefined) return update();
    const before = list.querySelector('[aria-current]');
    if (before === (wanted ?? null)) return;
    before?.removeAttribute('aria-current');
    wanted?.setAttribute('aria-current', 'true');
    // The list is scrolled when the marks have been painted, which it would wait for.
    setTimeout(() => wanted?.scrollIntoView({ block: 'nearest' }));
  };
  const update = (): void => {
    const all = tour.listed();
    const present = tour.index();
    const hadFocus = list.matches(':focus-within');
    size = Math.max(size, present + 1);
    list.replaceChildren(...all.slice(0, size).map((placed, index) => buildEntry(dom, tour, placed, index === present, onPick)));
    more.hidden = all.length <= size;
    more.textContent = countBarWords(barWords.moreClauses, Math.min(pageSize, all.length - size));
    const current = list.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'nearest' });
    // The entries are new ones: the keyboard stays where it was.
    if (hadFocus) current?.focus({ preventScroll: true });
  };
  return { element: buildElement(dom, 'div', { class: 'panel' }, list, more), update, updatePresent };
}

function buildEntry(dom: DomReader, tour: Tour, placed: PlacedMark, isPresent: boolean, onPick: (placed: PlacedMark) => void): HTMLElement {
  const [layer] = tour.layersOf(placed);
  const kind = layer === undefined ? '' : groupTitles[layer.group];
  const stance = layer === undefined ? '' : barWords.stances[layer.stance];
  const name = buildElement(dom, 'span', { class: 'kind', 'data-kind': layer?.group ?? '', 'data-stance': layer?.stance ?? 'says' }, kind);
  const what = buildElement(dom, 'span', { class: 'what' }, name, stance === '' ? '' : fillBarWords(': {stance}', { stance }));
  const button = buildButton(dom, { 'aria-current': isPresent && 'true' }, '', () => onPick(placed));
  button.append(what, readClauseText(placed, longestText));
  return buildElement(dom, 'li', {}, button);
}
