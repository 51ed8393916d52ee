import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '../lib/platform/early-card';

// The first and small script of the popup.
export default defineUnlistedScript(askEarly);
