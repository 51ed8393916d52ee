import { defineWords } from '../../words/words';

/** Every word of telling that an answer is wrong. `{name}` stands for what is filled in. */
export const correctWords = /* @__PURE__ */ defineWords('correct', {
  open: 'Not right?',
  openNamed: 'Not right? {title}',
  refuse: 'Does not say so',
  title: 'What does the policy say?',
  hint: 'Your correction stays on this device and holds for this text of the policy, also after you save it.',
  options: { other: 'something else', nothing: 'it is nothing of the kind' },
  quote: 'The sentence that says so, if you like',
  keep: 'Correct it',
  undo: 'Undo',
  undoNamed: 'Undo the correction of {title}',
  mark: 'corrected by you',
  failed: 'The correction could not be kept.',
  row: {
    title: 'Your corrections',
    line: { one: '1 correction on this device', other: '{count} corrections on this device' },
    lead: 'What you corrected in this text. A report holds the clauses, what was read and what you say; nothing is sent.',
    changed: '{title}: {answer} (was read as: {was})',
    clauses: { one: '{title}: 1 clause taken away', other: '{title}: {count} clauses taken away' },
    address: 'Name the address of the page in the report',
    copy: 'Copy the report',
    save: 'Save the report',
  },
} as const);
