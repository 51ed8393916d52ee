import { useEffect, useState } from 'preact/hooks';
import type { ShownView } from '../../components/popup/Popup';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { Followed } from '../../lib/platform/follow-tab';
import { PopupApp, type PopupAppProps } from '../popup/PopupApp';

type PanelAppProps = Omit<PopupAppProps, 'findTab' | 'turn' | 'onView' | 'readBefore' | 'openPanel' | 'hint'> & {
  readonly follow: (onTab: (followed: Followed) => void, onGone: (tabId: number) => void) => Promise<void>;
  readonly showTab: (tabId: number) => Promise<void>;
  /** Whether it is a window in place of the browser's own panel. */
  readonly standsIn: boolean;
};

/** The card beside the page: that of the tab in front, or what was read in others while this one has not been clicked on. */
export function PanelApp({ follow, showTab, standsIn, ...acts }: PanelAppProps) {
  const [followed, setFollowed] = useState<Followed | null>(null);
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());

  useEffect(() => {
    void follow(setFollowed, (tabId) => setNames((present) => new Map([...present].filter(([id]) => id !== tabId))));
  }, []);

  function noteView(tabId: number, view: ShownView): void {
    if (view.state === 'loading') return;
    const name = view.state === 'card' ? view.card.header.name : undefined;
    setNames((present) => new Map([...present].filter(([id]) => id !== tabId).concat(name === undefined ? [] : [[tabId, name]])));
  }

  if (followed === null) return null;
  const { tabId, turn } = followed;
  return (
    <PopupApp
      key={tabId}
      {...acts}
      findTab={() => Promise.resolve(tabId)}
      turn={turn}
      onView={(view) => noteView(tabId, view)}
      readBefore={[...names].filter(([id]) => id !== tabId).map(([id, name]) => ({ name, show: () => void showTab(id) }))}
      hint={standsIn ? interfaceWords.panel.later : ''}
    />
  );
}
