/** The forms in which a card is saved as a file. */
export const saveForms = ['markdown', 'page', 'json'] as const;

/** One form of a card as a file. */
export type SaveForm = (typeof saveForms)[number];
