import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openBar } from '../lib/page/bar/open-bar';
import { leaveBar } from '../lib/platform/take-place';
import { speakLeftWords } from '../lib/words/left-words';

// Brought to a page whenever its clauses are to be marked, in the language that is spoken then; what marks them finds it.
export default defineUnlistedScript(() => {
  speakLeftWords();
  leaveBar(openBar);
});
