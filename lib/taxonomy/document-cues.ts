/**
 * Phrases that tell a privacy policy from other documents, lower case, words separated by one space. Only whole words match, and a
 * phrase counts once however often it stands.
 */
export const policyCues: readonly string[] = [
  'privacy policy', 'privacy notice', 'privacy statement', 'privacy practices', 'this privacy', 'cookie policy', 'cookie notice', 'your privacy', 'cookies',
  'personal information', 'personal data', 'personally identifiable information', 'information about you', 'data about you', 'information you provide', 'information we collect',
  'data we collect', 'we collect', 'we may collect', 'we also collect', 'we process', 'we use your', 'we use cookies', 'we use this information', 'we share', 'we may share', 'we do not sell', 'we may disclose', 'share your',
  'collect information', 'collect and use', 'your personal data', 'your personal information', 'your information', 'your data', 'ip address', 'ip addresses', 'browser type', 'device information', 'web beacons', 'opt out', 'unsubscribe',
  'service providers', 'third party service providers', 'your rights', 'right to access', 'access your', 'delete your', 'data protection', 'data controller', 'data protection officer', 'legitimate interests', 'legitimate interest', 'retain your', 'how long we keep',
  'retention', 'data subject', 'gdpr', 'ccpa', 'california residents', 'do not track', 'under the age of', 'children under', 'marketing communications', 'analytics', 'google analytics', 'advertising partners', 'personalized advertising', 'targeted advertising',
  'sensitive personal information', 'categories of personal information', 'email address', 'comply with the law', 'required by law',
  'collection use and disclosure', 'collection use or disclosure', 'use or disclosure', 'disclosure of personal information', 'purposes for which', 'privacy officer', 'privacy commissioner', 'pipeda', 'security safeguards',
];

/** Phrases of other legal texts: terms of use, licences, rules of conduct. */
export const otherDocumentCues: readonly string[] = [
  'these terms', 'terms of service', 'terms of use', 'terms and conditions', 'this agreement', 'you agree to', 'you agree that', 'sole discretion', 'limitation of liability', 'to the maximum extent permitted', 'indemnify', 'hold harmless',
  'warranties', 'as is', 'warranty', 'disclaim', 'governing law', 'arbitration', 'class action', 'intellectual property', 'copyright infringement', 'royalty free', 'sublicense', 'you represent', 'prohibited', 'you must not', 'you may not',
  'terminate your', 'suspend or terminate', 'liable for', 'consequential', 'severability', 'entire agreement', 'subscription fees', 'refund', 'jurisdiction of', 'user content', 'your content', 'community guidelines', 'violate', 'dmca',
];

/** Phrases by which a title or first line names the document a privacy policy. */
export const policyTitles: readonly string[] = [
  'privacy policy', 'privacy notice', 'privacy statement', 'privacy & security', 'privacy and security', 'cookie policy', 'cookie notice', 'cookies policy', 'cookie statement', 'privacy', 'data protection', 'data policy',
  'california privacy', 'personal information', 'personal data', 'fair processing notice', 'notice at collection',
];
