import { render } from 'preact';
import { speakHere } from '../../lib/platform/language';
import { applyTheme } from '../../lib/platform/theme';
import { readFirstScreen, readOverview } from '../../lib/store/read-overview';
import { SavedApp } from './SavedApp';

/** A storage that takes longer is waited for with an outline in view. */
const longestWaitMs = 200;

async function start(root: Element): Promise<void> {
  const [first] = await Promise.all([Promise.race([readFirstScreen(), new Promise<undefined>((resolve) => setTimeout(resolve, longestWaitMs))]), speakHere('saved')]);
  render(<SavedApp first={first} readOverview={readOverview} loadWorks={async () => (await import('./create-works')).createWorks()} />, root);
}

applyTheme();
const root = document.querySelector('#app');
if (root !== null) void start(root);
