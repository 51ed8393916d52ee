import { afterEach, describe, expect, it } from 'vitest';
import { readLocale } from '../../cli/locale-files';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { buildCard } from '../../lib/summary/card/build-card';
import { writeCardJson } from '../../lib/summary/documents/write-card-json';
import { writePage } from '../../lib/summary/documents/write-page';
import { english, languages, type Language } from '../../lib/words/languages';
import { speak } from '../../lib/words/words';

afterEach(() => speak(english, {}));

const policy = readPlainText(`Privacy Policy of Hazel Mill

Last updated: 1 November 2023

This privacy policy explains how Hazel Mill uses your personal information when you use our website.

Information we collect

We collect your name, your health records, your precise location, and use cookies and similar technologies.

How we use it

We use your information for targeted advertising and for any purpose permitted by law. We record your calls.

Sharing

We share your information with advertisers and service providers. We do not sell your personal information, except with your consent.

Your California privacy rights

California residents may ask us to delete their personal information by e-mail to privacy@hazel-mill.example, and may be asked to verify their identity.

Your choices

You can unsubscribe from our newsletter with the link in each message, or change the settings of your account.

Retention and security

We keep order records for 24 months and protect them by encryption. We do not respond to Do Not Track signals. Children under 13 may not use our services.
`);

const analysis = analyzePolicy(policy, { language: 'en', model: readBundledModel() });

/** Texts of the card that are said by us, by the place where they stand; quotes, names, addresses and the ready-made requests are not. */
function listSaid(value: unknown, place: string): [place: string, text: string][] {
  if (typeof value === 'string') return value.length > 1 ? [[place, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => (/^(?:id|kind|via|state|url|host|name|text|heading|columns|words|href|request|textHash|modelId|isPolicy|place)$/.test(name) ? [] : listSaid(inner, `${place}.${name}`)));
}

/** Names that no language translates, and the very address of the policy. */
const sameEverywhere = /^(?:Do Not Track|Global Privacy Control|Cookies?|privacy@hazel-mill\.example|Privacy Policy of Hazel Mill|Profiling|Contact|no|Position|clause|Cookies.*)$/;

const inEnglish = new Map(listSaid(buildCard(analysis), ''));

/** What the card in the language that is spoken says in English. */
function findEnglish(): [place: string, text: string][] {
  const said = listSaid(buildCard(analysis), '');
  expect(said.length).toBeGreaterThan(60);
  return said.filter(([place, text]) => inEnglish.get(place) === text && !sameEverywhere.test(text));
}

function speakFile(language: Language): void {
  speak(language, Object.fromEntries(Object.entries(readLocale(language.folder)).map(([key, { message }]) => [key, message])));
}

/** What the card holds besides its words. */
function readFacts(): string {
  return JSON.stringify(buildCard(analysis), (name, value: unknown) => (['title', 'answer', 'note', 'scope', 'coverage', 'disclaimer', 'language', 'updated', 'topic', 'place', 'rule', 'warnings', 'looked'].includes(name) ? undefined : value));
}

describe.each(languages.filter(({ tag }) => tag !== 'en').map((language) => [language.tag, language] as const))('a card in %s', (tag, language) => {
  it('leaves nothing of our own in English', () => {
    expect(findEnglish()).toHaveLength(listSaid(buildCard(analysis), '').filter(([, text]) => !sameEverywhere.test(text)).length);
    speakFile(language);
    expect(findEnglish()).toEqual([]);
  });

  it('says the same: states, quotes, places and addresses are those of the English card', () => {
    const before = readFacts();
    speakFile(language);
    expect(readFacts()).toBe(before);
  });

  it('tells as data and as a page which language its words are', () => {
    speakFile(language);
    const card = buildCard(analysis);
    expect(JSON.parse(writeCardJson(card))).toMatchObject({ format: 'clauselight-card', language: tag });
    expect(writePage(card)).toContain(`<html lang="${tag}">`);
    expect(writePage(card)).toContain('<blockquote lang="en">We share your information with advertisers');
  });
});
