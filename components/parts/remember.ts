import { createContext } from 'preact';

/** How a part of the view was left: what was open, what was written, how far it was scrolled, each under a name of its own. */
export type Memory = { readonly recall: (place: string) => string | undefined; readonly note: (place: string, value: string) => void };

/** Given by a page that is closed and opened again, as a popup is; elsewhere nothing is remembered. */
export const RememberContext = createContext<Memory>({ recall: () => undefined, note: () => undefined });
