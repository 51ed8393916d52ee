import { defineWords } from '../../words/words';

/** Every word of the page of settings. `{name}` stands for what is filled in. */
export const settingsWords = /* @__PURE__ */ defineWords('settings', {
  title: 'Settings',
  lead: 'They are kept on this device alone and hold from the next click on.',
  order: { title: 'What matters to you', hint: 'The card shows the questions in this order.', up: 'Move up', down: 'Move down', upNamed: 'Move up: {title}', downNamed: 'Move down: {title}', moved: '{title}: now at place {place}' },
  kinds: { title: 'Clauses to highlight', hint: 'Kinds that you leave out are not marked in pages.' },
  theme: { title: 'Colours of these pages', options: { system: 'As the device', light: 'Light', dark: 'Dark' } },
  language: { title: 'Language of the interface', hint: 'Of buttons, questions and answers. What a policy says stays in its own words.', auto: 'As the browser' },
  remind: { title: 'Reminders', hint: 'When you save a policy, look at it again after:', options: { 0: 'never', 3: '3 months', 6: '6 months', 12: '12 months' }, note: 'The list of saved policies shows what is due. Nothing is fetched by itself.' },
  reset: 'Back to the first settings',
  saved: 'Settings are kept.',
  remove: {
    title: 'Delete everything',
    hint: 'Takes away all saved policies, notes, corrections, reminders and settings from this browser. This cannot be undone; an export on the page of saved policies keeps a copy.',
    ask: 'Delete everything…',
    sure: 'Really delete everything?',
    yes: 'Yes, delete everything',
    no: 'No, keep it',
    done: 'Everything is deleted.',
    failed: 'Not everything could be deleted. Close the other pages of Clauselight and try again.',
  },
  tour: 'Show how it works',
} as const);
