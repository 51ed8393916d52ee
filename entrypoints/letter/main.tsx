import { render } from 'preact';
import { LetterPage } from '../../components/LetterPage';
import { WayContext } from '../../components/way-acts';
import { readLetter } from '../../lib/summary/letter-choice';
import { writeDay } from '../../lib/summary/write-date';
import { createWayActs } from './create-way-acts';
import { speakHere } from '../../lib/platform/language';
import { applyTheme } from '../../lib/platform/theme';

applyTheme();
const root = document.querySelector('#app');
if (root !== null) {
  void speakHere('letter').then(() => {
    render(
      <WayContext.Provider value={createWayActs()}>
        <LetterPage letter={readLetter(location.hash)} today={writeDay(Date.now())} onPrint={() => window.print()} />
      </WayContext.Provider>,
      root,
    );
  });
}
