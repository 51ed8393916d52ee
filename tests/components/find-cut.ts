/** How an element is told of when something is wrong with it. */
export function describeElement(element: Element): string {
  return `${element.tagName.toLowerCase()}.${element.getAttribute('class')} "${element.textContent.slice(0, 60)}"`;
}

/** What is wider than the state or hides a part of itself. Where a word may be broken nothing is shown that could be cut. */
export function findCut(host: HTMLElement): string[] {
  const limit = host.getBoundingClientRect();
  return [...host.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility() && element.closest('.spoken, svg, wbr') === null)
    .filter((element) => {
      const box = element.getBoundingClientRect();
      // A field of one line scrolls by itself.
      const hides = !element.matches('input') && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
      return box.right > limit.right + 0.5 || box.left < limit.left - 0.5 || hides;
    })
    .map(describeElement);
}
