import { render } from 'preact';
import { followTab } from '../../lib/platform/follow-tab';
import { speakHere } from '../../lib/platform/language';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { showTab } from '../../lib/platform/tabs';
import { applyTheme } from '../../lib/platform/theme';
import { createCardActs } from '../popup/card-acts';
import { PanelApp } from './PanelApp';

applyTheme();
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
        {...createCardActs()}
      />,
      root,
    );
  });
}
