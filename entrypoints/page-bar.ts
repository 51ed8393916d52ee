import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openBar } from '../lib/page/bar/open-bar';
import { leaveBar } from '../lib/platform/take-place';
import { speakLeftWords } from '../lib/words/left-words';

// Brought to a page when its clauses are to be marked; the reader there finds it.
export default defineUnlistedScript(() => {
  speakLeftWords();
  leaveBar(openBar);
});
