import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { openLink } from '../../lib/platform/open-link';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { openCompare } from '../../lib/platform/tabs';
import { openStore } from '../../lib/store/open-store';
import { SavedApp } from './SavedApp';

setJitless();
const root = document.querySelector('#app');
if (root !== null) render(<SavedApp transport={createRuntimeTransport()} store={openStore()} openLink={openLink} openCompare={openCompare} />, root);
