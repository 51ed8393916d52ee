import { defineWords } from '../words/words';

/** What the icon in the toolbar tells of a tab after a click: its policy was read, it is another than the saved one, or there is none to read. */
export const iconStates = ['read', 'changed', 'nothing'] as const;

/** One state of the icon. */
export type IconState = (typeof iconStates)[number];

/** What the icon says when one points at it or hears it. */
export const iconTitles: Readonly<Record<IconState, string>> = /* @__PURE__ */ defineWords('icon', {
  read: 'Clauselight: the policy on this page was read',
  changed: 'Clauselight: this policy has changed since you saved it',
  nothing: 'Clauselight: no policy was read on this page',
});
