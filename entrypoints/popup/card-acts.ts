import { readLook, writeLook } from '../../lib/platform/look-area';
import { openLink } from '../../lib/platform/open-link';
import { openAbout, openCompare, openReadText, openSavedPolicies, openSettings } from '../../lib/platform/tabs';
import { createWayActs } from '../letter/create-way-acts';
import type { PopupAppProps } from './PopupApp';

/** What a card needs of the browser wherever it is shown: in the popup and beside the page. */
export type CardActs = Pick<PopupAppProps, 'openLink' | 'openSaved' | 'openCompare' | 'openReadText' | 'openAbout' | 'openSettings' | 'readLook' | 'writeLook' | 'ways'>;

/** The acts of a card in this browser. */
export function createCardActs(): CardActs {
  return { openLink, openSaved: openSavedPolicies, openCompare, openReadText, openAbout, openSettings, readLook, writeLook, ways: createWayActs() };
}
