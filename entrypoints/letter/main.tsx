import { render } from 'preact';
import { LetterPage } from '../../components/LetterPage';
import { WayContext } from '../../components/way-acts';
import { copyText } from '../../lib/platform/copy-text';
import { readSignals } from '../../lib/platform/read-signals';
import { openLetter } from '../../lib/platform/tabs';
import { readLetter } from '../../lib/summary/letter-choice';
import { writeDay } from '../../lib/summary/write-date';

const root = document.querySelector('#app');
if (root !== null) {
  render(
    <WayContext.Provider value={{ onCopyText: copyText, onOpenLetter: (letter) => void openLetter(letter), signals: readSignals(navigator) }}>
      <LetterPage letter={readLetter(location.hash)} today={writeDay(Date.now())} onPrint={() => window.print()} />
    </WayContext.Provider>,
    root,
  );
}
