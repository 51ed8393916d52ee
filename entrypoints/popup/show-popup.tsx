import { render } from 'preact';
import { answerEarly } from '../../lib/platform/answer-early';
import { takeEarlyCard } from '../../lib/platform/early-card';
import { speakHere } from '../../lib/platform/language';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { hasPanel, openPanel } from '../../lib/platform/side-panel';
import { findActiveTab } from '../../lib/platform/tabs';
import { applyTheme } from '../../lib/platform/theme';
import { createCardActs } from './card-acts';
import { PopupApp } from './PopupApp';

/** Shows the card of the active tab in this page. */
export async function showPopup(): Promise<void> {
  applyTheme();
  const early = takeEarlyCard();
  const transport = createRuntimeTransport();
  const root = document.querySelector('#app');
  if (root === null) return;
  await speakHere();
  render(
    <PopupApp
      transport={early === undefined ? transport : answerEarly(transport, early)}
      findTab={() => early?.tabId ?? findActiveTab()}
      {...createCardActs()}
      {...(hasPanel() ? { openPanel: () => openPanel().then(() => window.close()) } : {})}
    />,
    root,
  );
}
