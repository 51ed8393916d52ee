import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { openLink } from '../../lib/platform/open-link';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { openSavedPolicies } from '../../lib/platform/tabs';
import { ReadTextApp } from './ReadTextApp';

setJitless();
const root = document.querySelector('#app');
if (root !== null) render(<ReadTextApp transport={createRuntimeTransport()} openLink={openLink} openSaved={openSavedPolicies} />, root);
