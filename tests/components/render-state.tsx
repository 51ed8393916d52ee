import { render } from 'preact';
import type { PreviewState } from '../../components/preview/preview-states';

/** Renders one state of the preview into a new element of the document, and gives the element. */
export function renderState(state: PreviewState, width?: number): HTMLElement {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.title = 'Clauselight';
  const host = document.createElement('div');
  if (width !== undefined) host.style.inlineSize = `${width}px`;
  document.body.append(host);
  render(state.render(), host);
  return host;
}
