import { useContext, useId, useState } from 'preact/hooks';
import { AreDrawn } from './draw-closed';
import { RememberContext } from './remember';

/** Something that a button opens and closes: what the button and the panel need. */
export type Disclosure = {
  readonly isOpen: boolean;
  /** Whether the panel has to be filled: it is or was open, or the page is printed. */
  readonly isDrawn: boolean;
  readonly panelId: string;
  readonly toggle: () => void;
};

/** One opened or closed part of the view; its state lives as long as the part is shown, with a `place` of its own as long as the page remembers. */
export function useDisclosure(startsOpen = false, place = ''): Disclosure {
  const memory = useContext(RememberContext);
  const left = place === '' ? undefined : memory.recall(place);
  const starts = left === undefined ? startsOpen : left === 'open';
  const [{ isOpen, wasOpen }, setState] = useState({ isOpen: starts, wasOpen: starts });
  const panelId = useId();
  const areDrawn = useContext(AreDrawn);
  const toggle = (): void => {
    if (place !== '') memory.note(place, isOpen ? 'closed' : 'open');
    setState({ isOpen: !isOpen, wasOpen: true });
  };
  return { isOpen, isDrawn: wasOpen || areDrawn, panelId, toggle };
}
