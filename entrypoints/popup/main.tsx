import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { answerEarly } from '../../lib/platform/answer-early';
import { takeEarlyCard } from '../../lib/platform/early-card';
import { speakHere } from '../../lib/platform/language';
import { readLook, writeLook } from '../../lib/platform/look-area';
import { openLink } from '../../lib/platform/open-link';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { hasPanel, openPanel } from '../../lib/platform/side-panel';
import { findActiveTab, openAbout, openReadText, openSavedPolicies, openSettings, openCompare } from '../../lib/platform/tabs';
import { createWayActs } from '../letter/create-way-acts';
import { PopupApp } from './PopupApp';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
setJitless();
const early = takeEarlyCard();
const transport = createRuntimeTransport();
const root = document.querySelector('#app');
if (root !== null) {
  void speakHere().then(() => {
    render(
      <PopupApp
        transport={early === undefined ? transport : answerEarly(transport, early)}
        findTab={() => early?.tabId ?? findActiveTab()}
        openLink={openLink}
        openSaved={openSavedPolicies}
        openCompare={openCompare}
        openReadText={openReadText}
        openAbout={openAbout}
        openSettings={openSettings}
        readLook={readLook}
        writeLook={writeLook}
        {...(hasPanel() ? { openPanel: () => openPanel().then(() => window.close()) } : {})}
        ways={createWayActs()}
      />,
      root,
    );
  });
}
