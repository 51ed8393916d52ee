import type { DomReader } from '../dom-reader';
import { writeBarStyles } from './bar-styles';

/** The one element that is added to a page, beside its body, and only while the bar is open. */
export const hostName = 'clauselight-bar';

/** The element of the bar and its closed tree. */
export type BarHost = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it (back) into the page, above all else. */
  readonly attach: () => void;
  readonly remove: () => void;
};

/** A host with the bar's style sheet in its tree. One that an earlier, dead copy of the extension left behind is taken away. */
export function createHost(dom: DomReader): BarHost {
  const page = dom.documentElement(dom.document);
  const view = dom.defaultView(dom.document);
  const left = page === null ? [] : Array.from(dom.queryAll(page, `:scope > ${hostName}`));
  for (const element of left) element.remove();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any name that HTML does not know makes one
  const element = dom.createElement(dom.document, hostName) as HTMLElement;
  const root = element.attachShadow({ mode: 'closed' });
  if (view !== null) {
    // A style element would be subject to the page's content security policy.
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(writeBarStyles());
    dom.setStyleSheets(root, [sheet]);
  }
  element.setAttribute('popover', 'manual');
  return {
    element,
    root,
    attach: () => {
      if (!dom.isConnected(element)) dom.documentElement(dom.document)?.append(element);
      // The top layer lies above any z-index, and no transform of the page moves it.
      if (dom.isConnected(element) && !element.matches(':popover-open')) element.showPopover();
    },
    remove: () => element.remove(),
  };
}
