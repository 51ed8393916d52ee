import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { followTab } from '../../lib/platform/follow-tab';
import { speakHere } from '../../lib/platform/language';
import { readLook, writeLook } from '../../lib/platform/look-area';
import { openLink } from '../../lib/platform/open-link';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { openAbout, openCompare, openReadText, openSavedPolicies, openSettings, showTab } from '../../lib/platform/tabs';
import { applyTheme } from '../../lib/platform/theme';
import { createWayActs } from '../letter/create-way-acts';
import { PanelApp } from './PanelApp';

applyTheme();
setJitless();
const root = document.querySelector('#app');
if (root !== null) {
  void speakHere().then(() => {
    render(
      <PanelApp
        follow={followTab}
        showTab={showTab}
        // Named by the window that it follows: a window of its own, until the browser is started anew.
        standsIn={location.hash !== ''}
        transport={createRuntimeTransport()}
        openLink={openLink}
        openSaved={openSavedPolicies}
        openCompare={openCompare}
        openReadText={openReadText}
        openAbout={openAbout}
        openSettings={openSettings}
        readLook={readLook}
        writeLook={writeLook}
        ways={createWayActs()}
      />,
      root,
    );
  });
}
