import { defineWords } from '../words/words';

/** The thirteen clause labels, in the order in which they are shown. */
export const labelNames = [
  'collect', 'use', 'share', 'sell', 'choice', 'rights', 'retain',
  'secure', 'transfer', 'children', 'signal', 'change', 'contact',
] as const;

/** One of the thirteen clause labels. */
export type LabelName = (typeof labelNames)[number];

/** How a clause stands to its label: practised or possible, denied outright, or denied with exceptions. */
export const stances = ['says', 'denies', 'limits'] as const;

/** One of the three stances. */
export type Stance = (typeof stances)[number];

/** The mark behind a label in data files, by stance. */
export const stanceMarks: Readonly<Record<Stance, string>> = { says: '', denies: '!', limits: '~' };

/** What each label means, in a few plain words for the card and the legend. */
export const labelTitles: Readonly<Record<LabelName, string>> = /* @__PURE__ */ defineWords('label', {
  collect: 'what is collected',
  use: 'what it is used for',
  share: 'who else gets it',
  sell: 'selling',
  choice: 'your choices',
  rights: 'your rights',
  retain: 'how long it is kept',
  secure: 'security',
  transfer: 'other countries',
  children: 'children',
  signal: 'browser signals',
  change: 'changes of the policy',
  contact: 'contact',
});
