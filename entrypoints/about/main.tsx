import { render } from 'preact';
import { AboutPage } from '../../components/pages/AboutPage';
import { readAccuracy } from '../../lib/summary/card/accuracy';
import { speakHere } from '../../lib/platform/language';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
const root = document.querySelector('#app');
if (root !== null) void speakHere('about').then(() => render(<AboutPage accuracy={readAccuracy()} />, root));
