/** Fills the closed panels of the card in a page, as the browser has it done before it prints: a script for that page. */
export const fillPanels = `document.defaultView.dispatchEvent(new document.defaultView.Event('beforeprint'));`;
