import { render } from 'preact';
import { speakHere } from '../../lib/platform/language';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { openSavedPolicies, openSettings } from '../../lib/platform/tabs';
import { applyTheme } from '../../lib/platform/theme';
import { WelcomeApp } from './WelcomeApp';

applyTheme();
const root = document.querySelector('#app');
if (root !== null) {
  void speakHere('welcome').then(() => {
    render(<WelcomeApp transport={createRuntimeTransport()} browserName={import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chrome'} openSaved={openSavedPolicies} openSettings={openSettings} />, root);
  });
}
