import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFrontEarly } from '../lib/store/early-front';

// The first and small script of the page of saved policies.
export default defineUnlistedScript(readFrontEarly);
