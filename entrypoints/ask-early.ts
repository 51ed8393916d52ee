import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly } from '../lib/platform/early-card';

// The first and small script of the popup. It brings the code of the card by itself: a browser shows a popup only when its page has loaded, and a page waits
// for the scripts that it names, but not for what they import. So the outline is seen while that code is still read. Nothing is looked up here that is waited
// for, such as the chosen colours: the question for the card would go out later.
export default defineUnlistedScript(() => {
  askEarly();
  void import('./popup/main');
});
