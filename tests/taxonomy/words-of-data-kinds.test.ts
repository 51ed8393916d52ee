import { describe, expect, it } from 'vitest';
import { findWords } from '../../lib/answers/words/lexicon';
import { readTokens } from '../../lib/answers/words/read-tokens';

/** Whether the list of kinds of data finds what the question asks for, by words that are enough alone. */
const isFound = (text: string, question: string): boolean =>
  findWords(readTokens(text)).hits.some((hit) => hit.concern === 'data-kinds' && hit.question === question && !hit.weak);

describe('kinds of data', () => {
  it.each([
    // Premises and places of others.
    ['We keep a list of those who come to our offices and locations.', 'collect.location', false],
    ['The data may be handled in locations around the globe.', 'collect.location', false],
    ['You pay by card at retail locations.', 'collect.location', false],
    ['The laws there may protect you less than those of your country.', 'collect.location', false],
    ['We may store the data outside your country of residence.', 'collect.location', false],
    ['What the law grants you depends on where you are located.', 'collect.location', false],
    ['We follow the movements of visitors around the site.', 'collect.location', false],
    ['We follow visitors’ movement from page to page.', 'collect.location', false],
    ['Our forms ask for your name, your country and your e-mail address.', 'collect.location', true],
    ['We record your real-time movements.', 'collect.location', true],
    ['We store the timezone of your phone.', 'collect.location', true],
    ['We see the general area you are in.', 'collect.location', true],
    ['We know the city where you live.', 'collect.location', true],
    ['Somebody who can be named by an identifier such as a name, an identification number, location data or an online identifier.', 'collect.location', false],
    ['Somebody who can be named by an identifier such as a name, an identification number, location data or an online identifier.', 'collect.government-id', false],
    // Media.
    ['Processing means gathering, recording, ordering and keeping data.', 'collect.media', false],
    ['A thermal camera at the door takes the temperature without names.', 'collect.media', false],
    ['We log the camera resolution of your phone.', 'collect.media', false],
    ['You may ask for copies of documents that you request.', 'collect.media', false],
    ['We see that you like travel and photography.', 'collect.media', false],
    ['We must store documents under tax law.', 'collect.media', false],
    ['A voice recording may be made.', 'collect.media', true],
    ['We keep recordings of meetings.', 'collect.media', true],
    ['We ask for a selfie.', 'collect.media', true],
    ['We compare an image of your face.', 'collect.media', true],
    ['We hold any content that you upload.', 'collect.media', true],
    // Messages.
    ['We use the data to improve and target our communications with you.', 'collect.communications', false],
    ['You agree to receive correspondence from us.', 'collect.communications', false],
    ['We recommend that you contact us first.', 'collect.communications', false],
    ['You can object by writing or simply contacting us.', 'collect.communications', false],
    ['Calls to our hotline may be monitored or recorded.', 'collect.communications', true],
    ['Such conversations will be recorded to train our staff.', 'collect.communications', true],
    ['You can give us data by corresponding with us.', 'collect.communications', true],
    ['We make a transcript of your chat.', 'collect.communications', true],
    // Other people.
    ['We may sell or buy other businesses.', 'collect.address-book', false],
    ['We read messages that you send to other members.', 'collect.address-book', false],
    ['We see when your device contacts our servers.', 'collect.address-book', false],
    ['Data held by third parties, personal information among it, is moved.', 'collect.address-book', false],
    ['Your usage is joined with the usage data of others.', 'collect.address-book', false],
    ['Somebody who asks on behalf of another must prove it.', 'collect.address-book', false],
    ['You can share your trip with trusted contacts.', 'collect.address-book', false],
    ['You register on behalf of someone else.', 'collect.address-book', true],
    ['Use our contact importer.', 'collect.address-book', true],
    ['We keep information you provide about others.', 'collect.address-book', true],
    // Health.
    ['We handle requests to exercise data protection rights.', 'collect.health', false],
    ['Your car sends diagnostic information.', 'collect.health', false],
    ['We act to protect the life, physical or mental health of people.', 'collect.health', false],
    ['Tell us if you have special needs.', 'collect.health', true],
    ['Sensitive data such as religious beliefs, health and union membership.', 'collect.health', true],
    ['We may hold health, genetic and other data.', 'collect.health', true],
    // Body.
    ['We measure our audience by Ipsos iris.', 'collect.biometrics', false],
    ['The phone sends its version and build fingerprint.', 'collect.biometrics', false],
    // Work and school.
    ['Under the Business and Professions Code you may ask.', 'collect.employment', false],
    ['Some use our Recruit-a-Friend e-mails.', 'collect.employment', false],
    ['You may resume your use at any time.', 'collect.employment', false],
    ['You may use an account which your employer provides.', 'collect.employment', false],
    ['This notice does not apply to job applicants or employees.', 'collect.employment', false],
    ['You can save your home or work address on the map.', 'collect.employment', false],
    ['Customers tell us the names, position or title of their staff.', 'collect.employment', true],
    ['We ask for the name of your employer.', 'collect.employment', true],
    // Numbers of the state.
    ['Your advertising or other identification numbers allocated to your browser.', 'collect.government-id', false],
    ['We ask for your personal identity code.', 'collect.government-id', true],
    ['A residence permit will do.', 'collect.government-id', true],
    // Accounts elsewhere.
    ['Our pages hold social media features such as a Like button.', 'collect.social-profile', false],
    ['You can share stories through social media.', 'collect.social-profile', false],
    ['Our partners, including social networks, place advertising.', 'collect.social-profile', false],
    ['Our service lets you connect to and use third-party apps.', 'collect.social-profile', false],
    ['Other members see your profile on our services.', 'collect.social-profile', false],
    ['If you log into the app through Google, we learn your name.', 'collect.social-profile', true],
    ['We receive your name from Facebook.', 'collect.social-profile', true],
    ['We note your Twitter handle.', 'collect.social-profile', true],
    ['Social networks send us data when you give us permission.', 'collect.social-profile', true],
    ['What we learn depends on your privacy settings with the social network.', 'collect.social-profile', true],
    ['Sources are social networks and other public places.', 'collect.social-profile', true],
    ['We read publicly available posts on social media.', 'collect.social-profile', true],
    // Paying.
    ['The data of your ID card are kept.', 'collect.payment', false],
    ['Banks offer co-branded credit cards.', 'collect.payment', false],
    ['We send transactional account messages.', 'collect.payment', false],
    ['We follow the Payment Card Industry standard.', 'collect.payment', false],
    ['We hold the details of your order.', 'collect.payment', true],
    ['A transaction ID is kept.', 'collect.payment', true],
    // People.
    ['It is for users ages 13 and up.', 'collect.demographics', false],
    ['Children of all ages may play.', 'collect.demographics', false],
    ['A survey may ask for your political leanings.', 'collect.demographics', true],
    ['We do not knowingly hold data of anyone under age 13.', 'collect.demographics', false],
    // Words in which people speak to you, not you to them.
    ['Now and then we write to solicit your feedback.', 'collect.communications', false],
    ['We keep your feedback.', 'collect.communications', true],
    ['Depending on your location you have further rights.', 'collect.location', false],
    ['Articles may hold embedded content such as videos.', 'collect.media', false],
    ['Our pages embed videos of others.', 'collect.media', false],
    // Trackers and use.
    ['This site uses trackers.', 'collect.cookies', true],
    ['Some of them write into IndexedDB.', 'collect.cookies', true],
    ['We note the referring webpage.', 'collect.usage', true],
  ] as const)('%s %s: %s', (text, question, expected) => {
    expect(isFound(text, question)).toBe(expected);
  });
});
