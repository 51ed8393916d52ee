import { render } from 'preact';
import { AboutPage } from '../../components/AboutPage';
import { readAccuracy } from '../../lib/summary/accuracy';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
const root = document.querySelector('#app');
if (root !== null) render(<AboutPage accuracy={readAccuracy()} />, root);
