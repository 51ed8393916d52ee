import { render } from 'preact';
import { applyTheme } from '../../lib/platform/theme';
import { readOverview } from '../../lib/store/read-overview';
import { SavedApp } from './SavedApp';

applyTheme();
const root = document.querySelector('#app');
if (root !== null) {
  render(<SavedApp readOverview={readOverview} loadWorks={async () => (await import('./create-works')).createWorks()} />, root);
}
