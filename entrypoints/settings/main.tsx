import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { clearAreas, readLocal, writeLocal } from '../../lib/platform/local-area';
import { openWelcome } from '../../lib/platform/tabs';
import { applyTheme, keepTheme } from '../../lib/platform/theme';
import { openStore } from '../../lib/store/open-store';
import { readSettings } from '../../lib/summary/settings';
import { SettingsApp } from './SettingsApp';

setJitless();
applyTheme();
const root = document.querySelector('#app');
if (root !== null) {
  void readLocal('settings').then((stored) => {
    render(<SettingsApp first={readSettings(stored)} store={openStore()} writeLocal={writeLocal} clearAreas={clearAreas} keepTheme={keepTheme} openTour={openWelcome} />, root);
  });
}
