import { defineWords } from '../../words/words';

/** Every word of the page of the first run. */
export const welcomeWords = /* @__PURE__ */ defineWords('welcome', {
  title: 'Four steps, tried out here',
  lead: 'Clauselight reads the privacy policy on the page in front of you. It does so on this device, only when you click, and sends nothing anywhere. Try it on this made-up policy.',
  steps: {
    click: { title: 'Click the icon', text: 'In the toolbar, while a policy is open. Here, this button does the same.', act: 'Read this policy' },
    card: { title: 'Read the card', text: 'Six questions, each answered in a line. Open one to see the clauses behind the answer.' },
    mark: { title: 'See it in the page', text: '“Show in page” goes to a clause, “Highlight in page” marks all of them by kind.' },
    save: { title: 'Save it', text: 'A saved policy stays on this device. When it has changed, the next click says what is new.' },
  },
  done: 'done',
  pin: {
    title: 'Keep the icon in sight',
    chrome: 'Click the puzzle piece at the upper right of the window, then the pin beside Clauselight.',
    firefox: 'Click the puzzle piece at the upper right of the window, then the gear beside Clauselight, and choose “Pin to Toolbar”.',
  },
  saved: 'On a real page the policy would be saved now. This example is not.',
  example: 'The example',
  failed: 'The example could not be read. Reload this page to try again.',
  settings: 'Settings',
} as const);

/** The made-up policy of the page of the first run, one paragraph a line. */
export const welcomePolicy = [
  'Privacy Policy of Fernhill Books',
  'Last updated: 4 May 2025',
  'This privacy policy explains how Fernhill Books treats your personal information when you use our shop.',
  'What we collect',
  'When you order, we collect your name, e-mail address, delivery address and card number.',
  'We use cookies to remember your basket and to see which pages are read most often.',
  'How we use it',
  'We use your information to deliver your order, to answer your questions and to show you advertisements that match your interests.',
  'Who gets it',
  'We share your information with carriers and payment companies who work on our behalf.',
  'We do not sell your personal information to third parties.',
  'Your choices',
  'You can unsubscribe from our newsletter at any time with the link at the end of each message.',
  'You may ask us to delete your personal information by writing to privacy@fernhill-books.example.',
  'How long we keep it',
  'We keep order records for seven years, as the tax law demands.',
] as const;
