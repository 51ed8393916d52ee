import { defineWords } from '../../words/words';

/** Every word of the page that shows a policy's text with its marks. `{name}` stands for what is filled in. */
export const markedWords = /* @__PURE__ */ defineWords('marked', {
  lead: 'The text of the policy as it was read, with the same marks as in the page.',
  writing: 'Writing out the text',
  unfinished: 'The text goes on here. It is still being written out.',
  facts: { title: 'Page', address: 'Address', read: 'Read on', updated: 'Date of the policy' },
  legend: 'What the marks mean',
  closed: 'Dashed edge: this part was closed in the page',
  unmarked: 'Not marked: {kinds}',
  told: '{name}: {value}',
  spoken: 'Marked, {kinds}:',
  text: 'The text of the policy',
  again: 'Go back to the page, have its clauses marked once more, and choose to print them there.',
} as const);
