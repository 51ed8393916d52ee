import type { Case } from './cases';

const contact = ['# Contact us', 'If you have any questions, please contact us at sales@example.com.'];

/** Ways to act in words that other policies use: the account, the device, the browser, the message, a section that is named. */
export const wordingOffers: readonly Case[] = [
  { name: 'a function in every mail', lines: ['We provide an opt-out function within all marketing e-mails.'], routes: ['marketing link'] },
  { name: 'a word chosen in any mail', lines: ['If you want to be removed from our mailing list, select “unsubscribe” from any of the e-mails that we send.'], routes: ['marketing link'] },
  { name: 'a typed STOP', lines: ['If you do not wish to receive our texts, type “STOP” and send it to us.'], routes: ['marketing phone'] },
  { name: 'push notifications received no more', lines: ['You may stop the receipt of push notifications through your mobile device settings.'], routes: ['marketing device-settings'] },
  { name: 'notifications of the app and the device', lines: ['If you do not want to receive in-app notifications from us, please adjust your notification settings in the app or on your device.'], routes: ['marketing account-settings', 'marketing device-settings'] },
  { name: 'a list that one leaves in the account', lines: ['You can take yourself off our e-mail list at any time by updating your e-mail settings in the My Account section of the site.'], routes: ['marketing account-settings'] },
  { name: 'a subscription in the profile', lines: ['You can manage your subscription to these e-mails through your profile page when you are signed in.'], routes: ['marketing account-settings'] },
  { name: 'not to be contacted', lines: ['You can opt out from being contacted in this way by signing in to your account.'], routes: ['marketing account-settings'] },
  { name: 'marketing withdrawn from', lines: ['You can withdraw from marketing at any time via Settings in the app.'], routes: ['marketing account-settings'] },
  { name: 'preferences that the sentence before names', lines: ['You can tell us whether you wish to receive marketing from us. If you would like to update these preferences, log in to your account.'], routes: ['marketing account-settings'] },
  { name: 'the settings tab', lines: ['You may opt out of promotional e-mail contact in the Settings tab.'], routes: ['marketing account-settings'] },
  { name: 'the interface of the service', lines: ['You may access and edit your information at any time through the web interface of our service.'], routes: ['access account-settings', 'correct account-settings'] },
  { name: 'while connected', lines: ['You may access or delete your data while connected to the Member Space.'], routes: ['access account-settings', 'delete account-settings'] },
  { name: 'a profile with a name', lines: ['If you are a member, you can withdraw your consent in your Example Plus profile.'], routes: ['consent account-settings'] },
  { name: 'relevant ads', lines: ['And yes, we show relevant ads – you can control this in your settings.'], routes: ['ads account-settings'] },
  { name: 'a path through menus', lines: ['# Telemetry', 'Some usage data is collected by default. To opt out, go to File > Preferences > Settings in the menu.'], routes: ['consent account-settings'] },
  { name: 'training of models', lines: ['You can decide whether we may use your content to train our AI models by adjusting the control in your account settings.'], routes: ['consent account-settings'] },
  { name: 'training of models switched off', lines: ['You can turn off model training in the settings of your account.'], routes: ['consent account-settings'] },
  { name: 'ad tracking limited on the device', lines: ['You may set your mobile device to limit ad tracking.'], routes: ['ads device-settings'] },
  { name: 'the settings menu of the device is no account', lines: ['You may opt out of targeted advertising in apps by going to the settings menu of your mobile device.'], routes: ['ads device-settings'] },
  { name: 'controls of the platform', lines: ['For some devices you may use your device’s platform controls to exercise choice about interest-based advertising.'], routes: ['ads device-settings'] },
  { name: 'the operating system, after a login', lines: ['You can control whether others see your location after you log in through your operating system’s settings.'], routes: ['consent device-settings'] },
  { name: 'this collection', lines: ['Our app may collect your location. You may opt-out of this collection by changing the settings on your mobile device.'], routes: ['consent device-settings'] },
  { name: 'the company’s access limited', lines: ['You may be able to limit our access to some of this information through your mobile device settings.'], routes: ['consent device-settings'] },
  { name: 'access prevented', lines: ['You can change the settings of your mobile operating system at any time to prevent us gaining access to certain data such as your location.'], routes: ['consent device-settings'] },
  { name: 'these cookies, through the browser', lines: ['You can block or delete these cookies through your browser at any time.'], routes: ['cookies browser-settings'] },
  { name: 'cookies prohibited', lines: ['You may prohibit the use of cookies by changing the browser settings.'], routes: ['cookies browser-settings'] },
  { name: 'technologies placed on a device', lines: ['You may stop or restrict the placement of technologies on your device or remove them by adjusting your preferences as your browser or device permits.'], routes: ['cookies browser-settings'] },
  { name: 'the help menu of browsers', lines: ['The Help menu on the menu bar of most browsers tells you how to prevent your browser from accepting new cookies.'], routes: ['cookies browser-settings'] },
  { name: 'the tool of the site beside the browser', lines: ['You may remove cookies by adjusting your web browser preferences, or by clicking “Cookie Settings” at the bottom of this page.'], routes: ['cookies browser-settings', 'cookies link'] },
  { name: 'opt-out requests among others', lines: ['# Your rights', 'You have the right to opt out of the sale of your data.', 'To make an access, deletion, correction, or opt-out request, e-mail privacy@example.com.'], routes: ['sale email privacy@example.com', 'access email privacy@example.com', 'correct email privacy@example.com', 'delete email privacy@example.com'] },
  { name: 'rights numbered by letters, choices among them', lines: ['# Your rights', 'Everybody has the right to:', 'I. Request a copy of the data we have collected about you;', 'II. Opt-out of our sale of your data;', 'III. Opt-out of receiving e-mail from us;', 'Visit our [Choices page](https://example.com/choices) for more details about these rights or to exercise them.'], routes: ['access link https://example.com/choices', 'sale link https://example.com/choices', 'marketing link https://example.com/choices'] },
  { name: 'consent given earlier', lines: ['To request deletion of your data or withdrawal of your previously provided consent, e-mail privacy@example.com.'], routes: ['consent email privacy@example.com', 'delete email privacy@example.com'] },
  { name: 'this use, and a section by its number', lines: ['We use your answers for research. You may object to this use at any time by contacting us (see section 4, Contact).', '# 4. Contact', 'Example Ltd, e-mail: privacy@example.com', '# 5. Sales', ...contact.slice(1)], routes: ['object email privacy@example.com'] },
  { name: 'a section by its number alone', lines: ['You may delete your data by contacting us as described in Section 10 of this policy.', '# 10. How to reach us', 'E-mail: privacy@example.com', ...contact], routes: ['delete email privacy@example.com'] },
  { name: 'an address or a letter', lines: ['For a copy of your data, write to privacy@example.com or Example Inc., PO Box 590, Springfield, CA 94159.'], routes: ['access email privacy@example.com', 'access post Example Inc., PO Box 590, Springfield, CA 94159'] },
  { name: 'a letter to France', lines: ['You may access or delete your data by writing to the following address:', 'EXAMPLE SA "Personal Data" 14 rue du Lac – 75009 Paris, France'], routes: ['access post EXAMPLE SA "Personal Data" 14 rue du Lac – 75009 Paris, France', 'delete post EXAMPLE SA "Personal Data" 14 rue du Lac – 75009 Paris, France'] },
  { name: 'the home of a site that is about privacy', lines: ['To access or delete your data, visit our privacy page at privacy.example.com.'], routes: ['access link privacy.example.com', 'delete link privacy.example.com'] },
  { name: 'a site behind the word at, which is no address', lines: ['You may request a copy of your personal data at privacy.example.com.'], routes: ['access link privacy.example.com'] },
  { name: 'an objection by many words', lines: ['You may ask us to stop using your data by e-mailing privacy@example.com.'], routes: ['object email privacy@example.com'] },
  { name: 'ways of processing restricted', lines: ['# Your rights', 'You may request that we:', '- give you a copy of your data;', '- prevent the processing of your data for statistics;', '- restrict the way that we process and disclose your data.', 'To exercise these rights, e-mail privacy@example.com.'], routes: ['access email privacy@example.com', 'object email privacy@example.com'] },
  { name: 'the sharing that a Californian may ask about', lines: ['California residents may request information about our disclosure of personal information to third parties for their direct marketing purposes. To make such a request, e-mail privacy@example.com.'], routes: ['access email privacy@example.com'] },
];

/** Where words like these offer nothing. */
export const wordingSilences: readonly Case[] = [
  { name: 'details on the page of another company', lines: ['You may access your data.', 'Further details of how the network processes your data, your rights and its contacts can be found on its privacy page.'], routes: [] },
  { name: 'what others see', lines: ['Your data can be seen.', 'Administrators will still be able to view your profile page through their account.', 'Other users will be able to see the history of your edits in your profile.'], routes: [] },
  { name: 'a sale denied with force', lines: ['We absolutely do not sell, rent or share your e-mail address; you can contact us at any time.', ...contact], routes: [] },
  { name: 'a login that fails', lines: ['# Opting out of sales', 'You have the right to opt out of the sale of your data.', 'If you can’t log in to your account, you may find that we cannot link you to your data.'], routes: [] },
  { name: 'a notice of changes', lines: ['If we make substantial changes, we will notify you at the e-mail address given in your account or by a notice.'], routes: [] },
  { name: 'what the company limits', lines: ['We limit our access to your data to those who need it; write to privacy@example.com with questions.'], routes: [] },
];
