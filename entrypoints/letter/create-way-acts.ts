import type { WayActs } from '../../components/parts/way-acts';
import { copyText } from '../../lib/platform/copy-text';
import { readSignals } from '../../lib/platform/read-signals';
import { openLetter } from '../../lib/platform/tabs';

/** What a page of the extension can do with a request, and what its browser tells every site. */
export function createWayActs(): WayActs {
  return { onCopyText: copyText, onOpenLetter: (letter) => void openLetter(letter), signals: readSignals(navigator) };
}
