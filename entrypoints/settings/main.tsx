import { render } from 'preact';
import { setJitless } from '../../lib/messaging/set-jitless';
import { keepLanguage, speakHere } from '../../lib/platform/language';
import { clearAreas, readLocal, writeLocal } from '../../lib/platform/local-area';
import { openWelcome } from '../../lib/platform/tabs';
import { applyTheme, keepTheme } from '../../lib/platform/theme';
import { openStore } from '../../lib/store/open-store';
import { readSettings } from '../../lib/summary/settings';
import { SettingsApp } from './SettingsApp';

setJitless();
applyTheme();
async function speakAs(choice: string): Promise<void> {
  keepLanguage(choice);
  await speakHere('settings');
}

const root = document.querySelector('#app');
if (root !== null) {
  void Promise.all([readLocal('settings'), speakHere('settings')]).then(([stored]) => {
    render(<SettingsApp first={readSettings(stored)} store={openStore()} writeLocal={writeLocal} clearAreas={clearAreas} keepTheme={keepTheme} speakAs={speakAs} openTour={openWelcome} />, root);
  });
}
