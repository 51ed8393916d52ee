import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { speakHere } from '../../lib/platform/language';
import { openLink } from '../../lib/platform/open-link';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { goToSavedPolicies, showTab } from '../../lib/platform/tabs';
import { openStore } from '../../lib/store/open-store';
import { CompareApp } from './CompareApp';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
setJitless();
const root = document.querySelector('#app');
if (root !== null) {
  void speakHere('compare').then(() => {
    render(<CompareApp transport={createRuntimeTransport()} store={openStore()} openLink={openLink} showTab={showTab} goToSaved={goToSavedPolicies} />, root);
  });
}
