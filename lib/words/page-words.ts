import { defineWords } from './words';

/** What the extension's pages are called by the window that they stand in: `{name} – Clauselight`. In English they stand in the pages' HTML, too. */
export const pageTitles = /* @__PURE__ */ defineWords('page', {
  about: 'How often is this right?',
  compare: 'Compare',
  letter: 'A letter',
  marked: 'Marked text',
  readText: 'Read a text',
  saved: 'Saved policies',
  settings: 'Settings',
  welcome: 'How it works',
} as const);

/** One page that has a title of its own. */
export type TitledPage = keyof typeof pageTitles;
