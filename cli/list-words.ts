import { barWords } from '../lib/page/bar/bar-words';
import { aboutWords } from '../lib/summary/words/about-words';
import { cardWords } from '../lib/summary/words/card-words';
import { compareWords } from '../lib/summary/words/compare-words';
import { correctWords } from '../lib/summary/words/correct-words';
import { dataNames } from '../lib/summary/words/data-names';
import { iconTitles } from '../lib/summary/icon-state';
import { interfaceWords } from '../lib/summary/words/interface-words';
import { optOutNotes } from '../lib/summary/ways/judge-opt-out';
import { libraryWords } from '../lib/summary/words/library-words';
import { markedWords } from '../lib/summary/words/marked-words';
import { noticeTexts } from '../lib/summary/words/notices';
import { settingsWords } from '../lib/summary/words/settings-words';
import { wayWords } from '../lib/summary/ways/way-words';
import { welcomeWords } from '../lib/summary/words/welcome-words';
import { groupTitles } from '../lib/taxonomy/label-groups';
import { labelTitles } from '../lib/taxonomy/labels';
import { questionTitles } from '../lib/taxonomy/question-titles';
import { keyWords } from '../lib/words/key-words';
import { manifestWords } from '../lib/words/manifest-words';
import { pageTitles } from '../lib/words/page-words';
import { quoteWords } from '../lib/words/quote-words';
import { listTexts } from '../lib/words/words';

/** Every table of words of the interface. A test fails when a room has one that is not named here. */
export const wordTables: readonly object[] = [
  manifestWords, pageTitles, cardWords, questionTitles, labelTitles, groupTitles, dataNames, wayWords, optOutNotes, interfaceWords, noticeTexts, iconTitles, correctWords, barWords, keyWords, quoteWords, compareWords,
  libraryWords, settingsWords, welcomeWords, aboutWords, markedWords,
];

/** All English words of the interface by their keys, in the order of their tables; the tables must not have been translated. */
export function listEnglishWords(): ReadonlyMap<string, string> {
  return wordTables.length === 0 ? new Map() : listTexts();
}
