import { render } from 'preact';
import { WayContext } from '../../components/parts/way-acts';
import { setJitless } from '../../lib/messaging/set-jitless';
import { speakHere } from '../../lib/platform/language';
import { openLink } from '../../lib/platform/open-link';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { openSavedPolicies } from '../../lib/platform/tabs';
import { createWayActs } from '../letter/create-way-acts';
import { ReadTextApp } from './ReadTextApp';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
setJitless();
const root = document.querySelector('#app');
if (root !== null) {
  void speakHere('readText').then(() => {
    render(
      <WayContext.Provider value={createWayActs()}>
        <ReadTextApp transport={createRuntimeTransport()} openLink={openLink} openSaved={openSavedPolicies} />
      </WayContext.Provider>,
      root,
    );
  });
}
