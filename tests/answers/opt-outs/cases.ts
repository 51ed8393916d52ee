/** Policies of a few lines, and the ways to act that a reader would find in them: `kind via target`. */
export type Case = { readonly name: string; readonly lines: readonly string[]; readonly routes: readonly string[] };

const contact = ['# Contact us', 'If you have any questions, please contact us at privacy@example.com or 555-010-1234.'];

/** What must be found. */
export const offers: readonly Case[] = [
  { name: 'an unsubscribe link in every mail', lines: ['You can unsubscribe by clicking the link at the bottom of any marketing e-mail.'], routes: ['marketing link'] },
  { name: 'a reply', lines: ['If you receive an unwanted e-mail from us, simply reply to ask not to receive future e-mails.'], routes: ['marketing email'] },
  { name: 'two ways in one sentence', lines: ['You may opt out of our promotional e-mails by following the opt-out instructions in those e-mails or by visiting your account settings.'], routes: ['marketing link', 'marketing account-settings'] },
  { name: 'a preference centre behind words', lines: ['You can also unsubscribe via the [preference center](https://example.com/mail).'], routes: ['marketing link https://example.com/mail'] },
  { name: 'push notifications', lines: ['You can turn off push notifications in the settings on your mobile device.'], routes: ['marketing device-settings'] },
  { name: 'the pages of the advertising industry, whatever the sentence says', lines: ['To learn about your choices, visit [this page](https://optout.aboutads.info/) or http://www.networkadvertising.org/choices.'], routes: ['ads link https://optout.aboutads.info/', 'ads link http://www.networkadvertising.org/choices'] },
  { name: 'the advertising id', lines: ['You may limit the use of your advertising ID in the privacy settings of your device.'], routes: ['ads device-settings'] },
  { name: 'a link that says itself what it does', lines: ['California residents may use this link:', '[Do Not Sell or Share My Personal Information](https://example.com/dns)'], routes: ['sale link https://example.com/dns'] },
  { name: 'a link that is only named', lines: ['You may opt out by clicking the Do Not Sell My Information link at the bottom of our pages.'], routes: ['sale link'] },
  { name: 'a link that is named here and stands there', lines: ['You may opt out by clicking the Do Not Sell My Information link.', 'To opt out of sales, visit [Do Not Sell My Information](https://example.com/dns).'], routes: ['sale link https://example.com/dns'] },
  { name: 'a form on the same page', lines: ['To ask us not to sell your data, please complete [this form](#dsar).'], routes: ['sale link #dsar'] },
  { name: 'a signal of the browser', lines: ['You have the right to opt out of the sale of your data.', 'We honor the Global Privacy Control.'], routes: ['sale browser-settings'] },
  { name: 'cookies in the browser', lines: ['You can set your browser to refuse all cookies.'], routes: ['cookies browser-settings'] },
  { name: 'cookies in the browser, as a condition alone', lines: ['If you block or disable cookies, you will see other advertisements.'], routes: ['cookies browser-settings'] },
  { name: 'a guide to cookies', lines: ['For more on how to manage and delete cookies, please visit [allaboutcookies.org](https://allaboutcookies.org/).'], routes: ['cookies link https://allaboutcookies.org/'] },
  { name: 'an analytics opt-out', lines: ['Install the [Google Analytics Opt-out Browser Add-on](https://tools.google.com/dlpage/gaoptout).'], routes: ['cookies link https://tools.google.com/dlpage/gaoptout'] },
  { name: 'the cookie settings of the site, without a link', lines: ['You can opt out of targeted advertising by changing your choices in our Cookie Preference Center.'], routes: ['ads link'] },
  { name: 'a permission', lines: ['You can choose whether your location is shared with us by adjusting the settings on your device or browser.'], routes: ['consent device-settings', 'consent browser-settings'] },
  { name: 'rights in the account', lines: ['You may access, correct or delete your data by logging into your account.'], routes: ['access account-settings', 'correct account-settings', 'delete account-settings'] },
  { name: 'an address in the sentence', lines: ['To delete your account, write to privacy@example.com.'], routes: ['delete email privacy@example.com'] },
  { name: 'the contact given elsewhere', lines: ['# Your rights', 'You may access or correct your data by contacting us.', ...contact], routes: ['access email privacy@example.com', 'correct email privacy@example.com', 'access phone 555-010-1234', 'correct phone 555-010-1234'] },
  { name: 'the contact that the section gives for requests, not that of the policy', lines: ['# Your rights', 'To submit a request, e-mail requests@example.com.', '- Objection: you can contact us to let us know that you object to our processing.', ...contact], routes: ['object email requests@example.com'] },
  { name: 'the contact below', lines: ['To delete your personal data, please contact us at:', 'E-mail: dpo@example.com', ...contact], routes: ['delete email dpo@example.com'] },
  { name: 'rights listed above', lines: ['# Your rights', 'You have the right to:', '- access your personal data;', '- delete your personal data.', 'To exercise these rights, e-mail privacy@example.com.'], routes: ['access email privacy@example.com', 'delete email privacy@example.com'] },
  { name: 'rights listed below', lines: ['# Your rights', 'To exercise the following rights, e-mail privacy@example.com.', '- Access: you may request a copy of your data.', '- Objection: you may object to the processing of your data.'], routes: ['access email privacy@example.com', 'object email privacy@example.com'] },
  { name: 'rights listed under the heading before', lines: ['# Your rights', 'You have the right to access your data and the right to delete your data.', '# How to exercise them', 'Please use the contact details below, if you would like to:', '- Exercise your rights.', '- E-mail: privacy@example.com'], routes: ['access email privacy@example.com', 'delete email privacy@example.com'] },
  { name: 'ways in a list', lines: ['You have the right to delete your data.', 'You may exercise this right by:', '- Calling us toll-free at 555-010-1234; or', '- Completing our request form [here](https://privacyportal.onetrust.com/webform/1/2).'], routes: ['delete phone 555-010-1234', 'delete link https://privacyportal.onetrust.com/webform/1/2'] },
  { name: 'enumerated rights, one of them with a link', lines: ['You may (i) access your data, (ii) object to our processing, and (iii) ask us to delete your data through [this page](https://delete.example.com/).'], routes: ['delete link https://delete.example.com/'] },
  { name: 'what the list before said, without one of it', lines: ['# Choices', 'You have the right to access your data.', 'You have the right to opt out of the sale of your data.', 'To exercise these rights:', '- Right to opt out: use [this link](https://example.com/out).', '- All other rights: click [here](https://example.com/requests) to submit a request.'], routes: ['sale link https://example.com/out', 'access link https://example.com/requests'] },
  { name: 'a letter', lines: ['To request a copy of your data, please mail your request to the following address:', 'Example Consumer Choice', 'PO Box 703', 'Springfield, TX 75013'], routes: ['access post Example Consumer Choice, PO Box 703, Springfield, TX 75013'] },
  { name: 'an address that only people can read', lines: ['To delete your data, write to privacy [at] example [dot] com.'], routes: ['delete email privacy@example.com'] },
  { name: 'questions and a right in one sentence', lines: ['If you have questions or would like us to delete your personal data, contact us at privacy@example.com.'], routes: ['delete email privacy@example.com'] },
  { name: 'a table row of several sentences', lines: ['Marketing | To stop receiving our promotional e-mails, log in to your account and change your settings. Even if you opt out, we write about orders.'], routes: ['marketing account-settings'] },
];

/** Where nothing may be found. */
export const silences: readonly Case[] = [
  { name: 'the policy of another company', lines: ['Details are in the [privacy policy](https://other.example/privacy) of Other, Inc.'], routes: [] },
  { name: 'a link to learn more', lines: ['You can refuse consent.', 'To learn more about Google Analytics, click [here](https://support.google.com/analytics/topic/1).'], routes: [] },
  { name: 'a plain link to the company', lines: ['This policy applies to www.example.com and its pages.'], routes: [] },
  { name: 'membership of an industry body', lines: ['We are a member of the Digital Advertising Alliance: http://www.aboutads.info/.'], routes: [] },
  { name: 'questions alone', lines: ['If you have any questions about this policy, contact us at privacy@example.com.'], routes: [] },
  { name: 'an authority', lines: ['You have the right to access your data.', 'You may lodge a complaint with the supervisory authority at complaints@authority.example.'], routes: [] },
  { name: 'children', lines: ['# Children', 'If you believe that a child gave us data, contact us at privacy@example.com so that we can delete it.'], routes: [] },
  { name: 'what cannot be opted out of', lines: ['You may not opt out of receiving service messages; contact us at privacy@example.com with any questions.'], routes: [] },
  { name: 'what the company does', lines: ['We may update your profile and delete your account if you break the rules.'], routes: [] },
  { name: 'security of the account', lines: ['To prevent unauthorized access to your account, choose a strong password and sign off after accessing your account.'], routes: [] },
  { name: 'a table of contents', lines: ['- [Do Not Sell My Personal Information](#dns)', '# Do Not Sell My Personal Information', 'We do not sell your data.'], routes: [] },
  { name: 'a signal that is ignored', lines: ['We do not respond to Global Privacy Control signals.'], routes: [] },
  { name: 'a signal explained', lines: ['To learn about Do Not Track, visit http://www.allaboutdnt.com.'], routes: [] },
  { name: 'cookies that the company sets', lines: ['We use cookies, and they are stored on your browser.'], routes: [] },
  { name: 'a login to another service', lines: ['If you log in with a social network, it may have access to your profile.'], routes: [] },
  { name: 'numbers of requests', lines: ['The requests to delete that we received, complied with or denied are listed [here](https://example.com/metrics).'], routes: [] },
  { name: 'a heading that only tells', lines: ['# We do not sell or share your searches', 'Please visit [our help page](https://example.com/help) by clicking.'], routes: [] },
  { name: 'a copy of the safeguards of a transfer', lines: ['# International transfers', 'Contact us at privacy@example.com for a copy of the contracts.'], routes: [] },
  { name: 'a copy of the safeguards', lines: ['You may request a copy of the standard contractual clauses from legal@example.com.'], routes: [] },
];
