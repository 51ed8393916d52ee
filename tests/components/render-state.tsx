import { render } from 'preact';
import { DrawAll } from '../../components/parts/draw-closed';
import type { PreviewState } from '../../components/preview/preview-states';

/** Renders one state of the preview, its closed panels filled, into a new element of the document, and gives the element. */
export function renderState(state: PreviewState, width?: number): HTMLElement {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.title = 'Clauselight';
  const host = document.createElement('div');
  if (width !== undefined) host.style.inlineSize = `${width}px`;
  document.body.append(host);
  render(<DrawAll.Provider value>{state.render()}</DrawAll.Provider>, host);
  return host;
}
