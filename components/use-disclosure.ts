import { useId, useState } from 'preact/hooks';

/** Something that a button opens and closes: what the button and the panel need. */
export type Disclosure = { readonly isOpen: boolean; readonly panelId: string; readonly toggle: () => void };

/** One opened or closed part of the view; its state lives as long as the part is shown. */
export function useDisclosure(startsOpen = false): Disclosure {
  const [isOpen, setOpen] = useState(startsOpen);
  const panelId = useId();
  return { isOpen, panelId, toggle: () => setOpen((open) => !open) };
}
