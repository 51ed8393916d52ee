import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { findActiveTab, openSavedPolicies } from '../../lib/platform/tabs';
import { openLink } from '../../lib/platform/open-link';
import { PopupApp } from './PopupApp';

setJitless();
const root = document.querySelector('#app');
if (root !== null) {
  render(<PopupApp transport={createRuntimeTransport()} findTab={findActiveTab} openLink={openLink} openSaved={openSavedPolicies} />, root);
}
