import { render } from 'preact';
import { LetterPage } from '../../components/pages/LetterPage';
import { WayContext } from '../../components/parts/way-acts';
import { readDraftKey, readLetter, writeLetterDay } from '../../lib/summary/ways/letter-choice';
import { createWayActs } from './create-way-acts';
import { readLetterDraft } from '../../lib/platform/letter-draft';
import { speakHere } from '../../lib/platform/language';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
const root = document.querySelector('#app');
if (root !== null) {
  void Promise.all([readLetterDraft(readDraftKey(location.hash)), speakHere('letter')]).then(([draft]) => {
    render(
      <WayContext.Provider value={createWayActs()}>
        <LetterPage letter={readLetter(location.hash, draft)} today={writeLetterDay(Date.now())} onPrint={() => window.print()} />
      </WayContext.Provider>,
      root,
    );
  });
}
