import type { Case } from './cases';

/** Switches and ways whose kind no list of words names: what is switched, or whom one writes to, may be anything. */
export const switchOffers: readonly Case[] = [
  { name: 'a switch of anything in the settings', lines: ['Sharing of your reading list can be disabled in settings.'], routes: ['consent account-settings'] },
  { name: 'a switch that the sentence only calls that', lines: ['If you let us read your address book, you can change that later on in your app settings.'], routes: ['consent account-settings'] },
  { name: 'data managed in the settings', lines: ['We show you where you can manage your data in the settings of our products.'], routes: ['consent account-settings'] },
  { name: 'a switch on the device', lines: ['You can turn this off in the settings of your phone.'], routes: ['consent device-settings'] },
  { name: 'an opting-out of nothing named, in the settings', lines: ['You are free to opt out at any time in the security panel of your account.'], routes: ['consent account-settings'] },
  { name: 'an opting-out of what the sentence named before', lines: ['We also send other kinds of e-mail, which you can opt out of on your account settings page.'], routes: ['marketing account-settings'] },
  { name: 'messages that tell how to leave them', lines: ['Our newsletters tell you how to unsubscribe.'], routes: ['marketing link'] },
  { name: 'a link at the foot of every page', lines: ['To delete your data, use the Contact Us link provided at the bottom of every page.', '# Contact us', 'If you have questions, contact us at privacy@example.com.'], routes: ['delete link'] },
  { name: 'a request to one person, under a heading of rights', lines: ['# Data access and deletion requests', 'Please email me with your request.', '# Contact', 'You can contact me at one@example.com.'], routes: ['access email one@example.com', 'delete email one@example.com'] },
  { name: 'an archive of what is held', lines: ['You may request an archive of the information that we hold: privacy@example.com.'], routes: ['access email privacy@example.com'] },
];

/** What looks like a switch, and where nothing may be found. */
export const switchSilences: readonly Case[] = [
  { name: 'help about settings', lines: ['To learn more about how you can manage your settings for these objects, read our help.'], routes: [] },
  { name: 'a switch in the hands of somebody else', lines: ['Your administrator can turn this feature off in the settings.'], routes: [] },
  { name: 'a password that is changed in the settings', lines: ['You can change your password in your account settings.'], routes: [] },
  { name: 'a switch that the company has', lines: ['We may change your settings in your account.'], routes: [] },
  { name: 'a company whose name is shortened like the signal', lines: ['You can opt out of sharing between GPC and its affiliates.'], routes: [] },
  { name: 'how to delete cookies, told in another document', lines: ['For how to block tracking or to delete cookies, please refer to our online privacy statement.'], routes: [] },
];
