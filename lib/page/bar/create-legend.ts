import { groupTitles, labelGroups, type LabelGroup } from '../../taxonomy/label-groups';
import type { DomReader } from '../dom-reader';
import { barWords } from './bar-words';
import { buildButton, buildElement } from './build-element';
import type { Tour } from './create-tour';

/** The kinds with their counts; each is a button that filters. */
export type Legend = { readonly element: HTMLElement; readonly update: () => void };

/** What the marks mean, and which of them are shown. `onChange` is told after a kind was filtered out or brought back. */
export function createLegend(dom: DomReader, tour: Tour, onChange: () => void): Legend {
  const entries = labelGroups.map((group) => createEntry(dom, tour, group, onChange));
  const all = buildButton(dom, { class: 'plain' }, barWords.allKinds, () => {
    tour.showAll();
    onChange();
  });
  const list = buildElement(dom, 'ul', { class: 'legend', 'aria-label': barWords.kinds }, ...entries.map(({ element }) => element));
  const element = buildElement(dom, 'div', { class: 'panel' }, list, buildElement(dom, 'p', { class: 'hint' }, barWords.denied), all);
  const update = (): void => {
    const counts = tour.counts();
    for (const entry of entries) entry.update(counts);
    all.hidden = !labelGroups.some((group) => tour.isHidden(group));
  };
  update();
  return { element, update };
}

function createEntry(dom: DomReader, tour: Tour, group: LabelGroup, onChange: () => void): { readonly element: HTMLElement; readonly update: (counts: ReturnType<Tour['counts']>) => void } {
  const count = buildElement(dom, 'span', { class: 'count' });
  const kind = buildElement(dom, 'span', { class: 'kind', 'data-kind': group, 'data-stance': 'says' }, groupTitles[group]);
  const button = buildButton(dom, { 'data-filter': group }, '', () => {
    tour.toggle(group);
    onChange();
  });
  // Heard and not seen: as a name of its own it would not begin as what is seen does.
  button.append(kind, buildElement(dom, 'span', { class: 'apart' }, ': '), count);
  return {
    element: buildElement(dom, 'li', {}, button),
    update: (counts) => {
      const number = counts[group];
      // Whenever a text changes the browser goes through all ranges of the page: seven times that take 40 ms on a page of 5 MB.
      if (count.textContent !== String(number)) count.textContent = String(number);
      button.setAttribute('aria-pressed', String(!tour.isHidden(group)));
      button.disabled = number === 0;
    },
  };
}
