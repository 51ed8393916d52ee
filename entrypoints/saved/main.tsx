import { render } from 'preact';
import { WayContext } from '../../components/way-acts';
import { setJitless } from '../../lib/messaging/set-jitless';
import { openLink } from '../../lib/platform/open-link';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { openCompare } from '../../lib/platform/tabs';
import { openStore } from '../../lib/store/open-store';
import { createWayActs } from '../letter/create-way-acts';
import { SavedApp } from './SavedApp';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
setJitless();
const root = document.querySelector('#app');
if (root !== null) {
  render(
    <WayContext.Provider value={createWayActs()}>
      <SavedApp transport={createRuntimeTransport()} store={openStore()} openLink={openLink} openCompare={openCompare} />
    </WayContext.Provider>,
    root,
  );
}
