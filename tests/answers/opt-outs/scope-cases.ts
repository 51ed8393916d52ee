import type { Case } from './cases';

const rights = ['# Your rights', 'You have the right to request access to your data, its rectification or erasure, the restriction of its processing, to object to processing, and to data portability.'];
const mail = 'privacy@example.com';
const six = ['access', 'correct', 'delete', 'port', 'object'].map((kind) => `${kind} email ${mail}`);

/** How far an offer reaches: which rights one address serves, which way serves which act, and acts in the words of many laws. */
export const scopeOffers: readonly Case[] = [
  { name: 'the dashboard of the account', lines: ['To view or download your data, use the dashboard of your account.'], routes: ['access account-settings', 'port account-settings'] },
  { name: 'two offers of one sentence, each with its own way', lines: [`You can correct your data in your profile, or object to its use by writing to ${mail}.`], routes: ['correct account-settings', `object email ${mail}`] },
  { name: 'help pages under the names of browsers', lines: ['The following links may be useful:', '- Chrome: https://support.google.com/chrome/answer/95647', '- Firefox: https://support.mozilla.org/en-US/kb/enable-and-disable-cookies-website-preferences'], routes: ['cookies link https://support.google.com/chrome/answer/95647', 'cookies link https://support.mozilla.org/en-US/kb/enable-and-disable-cookies-website-preferences'] },
  { name: 'requests of whatever kind', lines: [...rights, `Any privacy related request can be sent to our Data Protection Officer at ${mail}.`], routes: six },
  { name: 'requests that must be posted or mailed', lines: [...rights, `Requests must contain your full name and must be e-mailed to ${mail}.`], routes: six },
  { name: 'a call where it says to call', lines: ['To delete your data, call us.', '# Contact us', `Please contact us at ${mail} or 555-010-1234.`], routes: ['delete phone 555-010-1234'] },
  { name: 'a mail where it says to mail', lines: ['If you would like a copy of your data, please e-mail us.', '# Contact us', `Please contact us at ${mail} or 555-010-1234.`], routes: [`access email ${mail}`] },
  { name: 'invitations to surveys', lines: ['You can opt out of survey invitations in your account settings.'], routes: ['marketing account-settings'] },
  { name: 'preferences about sharing', lines: ['You may adjust your sharing preferences under Settings in your account.'], routes: ['consent account-settings'] },
  { name: 'permissions of the device', lines: ['If you would like to change the app permissions, such as for your camera, do so in the settings of your phone.'], routes: ['consent device-settings'] },
  { name: 'for such purposes', lines: ['You may opt out of the sale of your data and of targeted advertising.', 'To switch off cookies for such purposes, click the link titled “Your Privacy Choices” in the footer of each page.'], routes: ['ads link', 'cookies link', 'sale link'] },
  { name: 'parents in brackets', lines: ['All users (or their parents) can delete their accounts through the account settings.'], routes: ['delete account-settings'] },
  { name: 'when signed in', lines: ['When you are signed in, you can review and update your personal information in your account.'], routes: ['access account-settings', 'correct account-settings'] },
  { name: 'a turn at the end', lines: ['We will use this address to write to you, but you may opt out of promotional e-mail in the Settings tab.'], routes: ['marketing account-settings'] },
  { name: 'objecting without any object', lines: [`Where we rely on legitimate interests, you may object. Write to ${mail}.`], routes: [`object email ${mail}`] },
  { name: 'the transfer of data to somebody else', lines: [`You can ask us to transfer your data to another service; e-mail ${mail}.`], routes: [`port email ${mail}`] },
  { name: 'the transfer as a request in a list', lines: ['# Your rights', 'You have the right to:', '- Request a copy of your data.', '- Request the transfer of your personal data to you or to a third party.', '- Withdraw consent at any time.', `To exercise these rights, contact us at ${mail}.`], routes: [`access email ${mail}`, `port email ${mail}`, `consent email ${mail}`] },
  { name: 'forgotten', lines: [`If you wish to be forgotten, e-mail ${mail}.`], routes: [`delete email ${mail}`] },
  { name: 'rights named by the articles of a law', lines: ['# Your rights', 'You have the following rights:', '- Right of access (Art. 15 GDPR)', '- Right to rectification (Art. 16 GDPR)', '- Right to erasure (Art. 17 GDPR)', '- Right to restriction of processing (Art. 18 GDPR)', '- Right to data portability (Art. 20 GDPR)', '- Right to object (Art. 21 GDPR)', `To exercise them, please contact ${mail}.`], routes: six },
  { name: 'rights of Brazil', lines: ['# Brazil', 'You may obtain confirmation that we process your data, access to it, correction of incomplete data, anonymization, blocking or deletion of unnecessary data, portability, and revocation of your consent.', `Send your request to ${mail}.`], routes: [`access email ${mail}`, `correct email ${mail}`, `object email ${mail}`, `delete email ${mail}`, `port email ${mail}`, `consent email ${mail}`] },
  { name: 'rights of California', lines: ['# California', 'You have the right to know what personal information we collect, the right to delete it, the right to correct inaccurate information, the right to opt out of its sale or sharing, and the right to limit the use of sensitive personal information.', 'You may submit a request by calling 1-800-555-0100.'], routes: ['access phone 1-800-555-0100', 'delete phone 1-800-555-0100', 'correct phone 1-800-555-0100', 'sale phone 1-800-555-0100', 'object phone 1-800-555-0100'] },
  { name: 'rights of other states', lines: ['# Virginia and Colorado', 'You may confirm whether we process your personal data and access it, correct inaccuracies, delete it, and obtain a copy in a portable format.', `Contact us at ${mail} to submit a request.`], routes: [`access email ${mail}`, `correct email ${mail}`, `delete email ${mail}`, `port email ${mail}`] },
  { name: 'opting out of profiling', lines: [`You may opt out of targeted advertising and of the sale of personal data by e-mailing ${mail}.`], routes: [`ads email ${mail}`, `sale email ${mail}`] },
  { name: 'a change of mind', lines: [`If you change your mind after you opt in, you may withdraw your consent for the continued use of your data by contacting us at ${mail}.`], routes: [`consent email ${mail}`] },
  { name: 'to have it corrected or removed', lines: [`You can have your details corrected or removed by writing to ${mail}.`], routes: [`correct email ${mail}`, `delete email ${mail}`] },
  { name: 'a list of matters above one contact', lines: ['# Choices', 'Please write to us if you wish to:', '- see the data we hold about you;', '- change anything that is wrong;', '- have your data erased.', '# How to contact us', `E-mail: ${mail}`], routes: [`access email ${mail}`, `correct email ${mail}`, `delete email ${mail}`] },
  { name: 'history paused and cleared', lines: ['You can pause or clear your watch history in the settings of the app.'], routes: ['consent account-settings', 'delete account-settings'] },
  { name: 'location switched off on the phone', lines: ['You can stop the collection of your location by turning off location services on your phone.'], routes: ['consent device-settings'] },
  { name: 'the identifier for ads on the device', lines: ['Your device lets you reset its advertising identifier or limit ad tracking in the settings of your device.'], routes: ['ads device-settings'] },
  { name: 'messages by text', lines: ['To stop receiving text messages from us, reply STOP to any of them.'], routes: ['marketing phone'] },
  { name: 'calls', lines: ['If you do not wish to receive telemarketing calls, ask to be put on our do-not-call list by calling 555-010-1234.'], routes: ['marketing phone 555-010-1234'] },
  { name: 'a newsletter in the profile', lines: ['You can cancel the newsletter at any time in your profile.'], routes: ['marketing account-settings'] },
  { name: 'a preference center', lines: ['Manage your marketing preferences in our [preference center](https://example.com/preferences).'], routes: ['marketing link https://example.com/preferences'] },
  { name: 'the signal of a browser', lines: ['You can also opt out of sales by turning on the Global Privacy Control in your browser; we honor it.'], routes: ['sale browser-settings'] },
];

/** Where something is said of the same matters and nothing is offered. */
export const scopeSilences: readonly Case[] = [
  { name: 'what comes of a login', lines: ['For example, when you visit our pages or sign in through your account, we may receive information about you.'], routes: [] },
  { name: 'the end of a deletion', lines: [`If you delete your account, we keep your posts; our address is ${mail}.`], routes: [] },
  { name: 'no object at all', lines: [`We have no objection to links; the object of this policy is to inform you. Our address is ${mail}.`], routes: [] },
  { name: 'an error that others correct', lines: [`Our engineers may edit a record or remove content that breaks the rules. Our address is ${mail}.`], routes: [] },
  { name: 'a program that is bought', lines: ['We receive the payment when you buy something in the app.'], routes: [] },
  { name: 'what cannot be removed', lines: ['You cannot delete the history of your orders in your account.'], routes: [] },
  { name: 'transfers that the company makes', lines: [`We may transfer your data to a third party in another country. Our address is ${mail}.`], routes: [] },
  { name: 'a call without a number', lines: ['To delete your data, call us.', '# Contact us', `Please contact us at ${mail}.`], routes: [] },
];
