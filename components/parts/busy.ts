/** The action that is under way; its button waits until it is done. */
export type BusyWith = 'read' | 'marks' | 'save';
