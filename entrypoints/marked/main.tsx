import { render } from 'preact';
import { speakHere } from '../../lib/platform/language';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { applyTheme } from '../../lib/platform/theme';
import { MarkedApp } from './MarkedApp';

applyTheme();
const root = document.querySelector('#app');
if (root !== null) void speakHere('marked').then(() => render(<MarkedApp transport={createRuntimeTransport()} />, root));
