import type { LabelName } from './labels';
import { defineWords } from '../words/words';

/** The kinds of highlight; few enough that each gets a colour and an underline style of its own. */
export const labelGroups = ['collect', 'use', 'share', 'sell', 'control', 'keep', 'formal'] as const;

/** One kind of highlight. */
export type LabelGroup = (typeof labelGroups)[number];

/** The group in which each label is painted. */
export const groupOfLabel: Readonly<Record<LabelName, LabelGroup>> = {
  collect: 'collect',
  use: 'use',
  share: 'share',
  transfer: 'share',
  sell: 'sell',
  choice: 'control',
  rights: 'control',
  signal: 'control',
  retain: 'keep',
  secure: 'keep',
  children: 'formal',
  change: 'formal',
  contact: 'formal',
};

/** What each group is called in the legend. */
export const groupTitles: Readonly<Record<LabelGroup, string>> = /* @__PURE__ */ defineWords('group', {
  collect: 'Collected',
  use: 'Used for',
  share: 'Passed on',
  sell: 'Sold',
  control: 'Your choices and rights',
  keep: 'Kept and protected',
  formal: 'Children, changes, contact',
});
