import { useContext, useId, useState } from 'preact/hooks';
import { AreDrawn } from './draw-later';

/** Something that a button opens and closes: what the button and the panel need. */
export type Disclosure = {
  readonly isOpen: boolean;
  /** Whether the panel has to be filled: it is or was open, or its turn has come. */
  readonly isDrawn: boolean;
  readonly panelId: string;
  readonly toggle: () => void;
};

/** One opened or closed part of the view; its state lives as long as the part is shown. */
export function useDisclosure(startsOpen = false): Disclosure {
  const [{ isOpen, wasOpen }, setState] = useState({ isOpen: startsOpen, wasOpen: startsOpen });
  const panelId = useId();
  const areDrawn = useContext(AreDrawn);
  return { isOpen, isDrawn: wasOpen || areDrawn, panelId, toggle: () => setState((state) => ({ isOpen: !state.isOpen, wasOpen: true })) };
}
