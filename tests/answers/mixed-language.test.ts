import { describe, expect, it } from 'vitest';
import { findForeignParts } from '../../lib/policy/find-foreign-parts';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { buildHeader } from '../../lib/summary/card/build-header';
import { analyze } from './analyze';

const english = `Privacy Policy

This privacy policy explains how Fern Ltd collects, uses and shares your personal information when you use our website and services.

Information we collect

We collect your name, your e-mail address and your telephone number when you open an account with us, and your IP address when you visit our website.

We use cookies to remember your preferences and to measure how our website is used by its visitors.

Sharing

We share your personal information with service providers who host our website and process payments for us.

We do not sell your personal information to third parties.

Your choices

You can unsubscribe from our newsletter at any time by clicking the link in any e-mail that we send to you.

You have the right to request access to your personal information and to ask us to delete it.

How long we keep it

We keep your personal information for 24 months after you close your account with us, and then we delete it.`;

/** Says the contrary of the English part, so that an answer from it would be seen. */
const german = `Datenschutzerklärung

Diese Erklärung beschreibt, wie die Farn GmbH personenbezogene Daten erhebt, verwendet und weitergibt, wenn Sie unsere Website besuchen.

Wir verkaufen Ihre personenbezogenen Daten an Dritte, insbesondere an Werbepartner und Datenhändler, und geben Ihre Telefonnummer an diese weiter.

Ihre Daten bewahren wir auf, solange es für die genannten Zwecke erforderlich ist, und löschen sie danach ohne weitere Ankündigung. Fragen beantworten wir unter fragen@farn.example.`;

const dutch = `Wij verzamelen uw naam, adres en telefoonnummer wanneer u een account aanmaakt of contact met ons opneemt, en we bewaren die zolang dat nodig is.

Uw gegevens worden in sommige gevallen verkocht aan adverteerders of aan andere derden. Stuur een bericht aan vragen@varen.example als u daar bezwaar tegen heeft.`;

const chinese = '隐私政策\n\n我们收集您的姓名、电子邮件地址和电话号码，以便为您提供服务。我们可能会将您的个人信息出售给第三方广告合作伙伴，并在法律要求时向政府机关披露。我们使用小型文本文件来记住您的偏好设置，并统计网站的访问情况。';

describe('a policy in several languages', { timeout: 60_000 }, () => {
  it.each([
    ['German below', `${english}\n\n${german}`],
    ['German above', `${german}\n\n${english}`],
    ['Dutch below', `${english}\n\n${dutch}`],
    ['Chinese below', `${english}\n\n${chinese}`],
  ])('is answered for by its English part, and says that there is another: %s', (_name, text) => {
    for (const language of ['en', 'de', 'und']) {
      const analysis = analyze(text, language);
      expect(analysis.language).toBe('en');
      expect(analysis.isPolicy).toBe('yes');
      expect(analysis.answers['sell.data'].answer).toBe('no');
      expect(analysis.answers['retain.period'].answer).toBe('period');
      expect(analysis.answers['contact.email'].answer).toEqual([]);
      expect(analysis.coverage.unread).toEqual([{ kind: 'other-language', count: 1 }]);
      expect(analysis.clauses.filter(({ text: clause }) => /\bwir\b|wij|我们/iu.test(clause))).toEqual([]);
      expect(buildHeader(analysis).coverage).toContain('1 part in another language was not read');
    }
  });

  it.each([
    ['a policy in German alone', german, 'de'],
    ['a policy in German with an English line', `${german}\n\nThis page is available in English on request, please write to us.`, 'de'],
    ['a policy in Dutch', `${dutch}\n\n${dutch}`, 'nl'],
    ['a policy in Chinese', chinese, 'zh'],
  ])('is not answered for where there is no English policy: %s', (_name, text, language) => {
    const analysis = analyze(text, language);
    expect(analysis.language).toBe(language);
    expect(analysis.clauses).toEqual([]);
    expect(Object.values(analysis.answers).filter(({ answer }) => answer !== 'not-stated' && answer.length > 0)).toEqual([]);
  });

  it('has several parts where English stands between them', () => {
    const policy = readPlainText(`${german}\n\n${english}\n\n${chinese}`);
    expect(findForeignParts(policy).parts).toBe(2);
    // A heading goes with the text that it stands above.
    const [first, ...others] = policy.blocks;
    const { blocks } = findForeignParts({ ...policy, blocks: [{ ...first!, kind: 'heading', level: 1 }, ...others] });
    expect(blocks.has(0)).toBe(true);
  });
});

describe('an English text with', () => {
  it.each([
    ['a list of names', `Our partners are: ${'Acorn Media, Bracken Networks, Larkspur Analytics, Mossline Direct, Fernwood Display, '.repeat(6)}`],
    ['addresses', 'https://fern.example/privacy/choices?lang=en https://moss.example/opt-out/form https://larkspur.example/do/not/sell '.repeat(10)],
    ['a postal address', 'Farn Gesellschaft mit beschränkter Haftung\nHinter den höchsten Häusern 12\nzweiter Hof links, dritte Klingel\n12345 Farnhausen an der Farne'],
    ['a quotation of one sentence', 'Die Verarbeitung personenbezogener Daten ist nur zulässig, wenn ein Gesetz sie erlaubt oder die betroffene Person eingewilligt hat.'],
    ['rows of cookies', '_fern_id | fern.example | HTTP | persistent | 13 months\n_moss_sid | moss.example | HTTP | session | analytics\n'.repeat(12)],
    ['items without small words', ['- billing details, telephone numbers, postal addresses, purchase histories, loyalty points', '- browser types, operating systems, device identifiers, screen resolutions, time zones'].join('\n').repeat(4)],
  ])('%s is English as a whole', (_name, text) => {
    expect(findForeignParts(readPlainText(`${english}\n\n${text}`)).parts).toBe(0);
  });

  it('takes time linear in the text, whatever it is', () => {
    for (const text of ['.'.repeat(2_000_000), 'ä'.repeat(2_000_000), 'wir ihre '.repeat(200_000), '汉'.repeat(1_000_000), `${'a:'.repeat(990)}\n`.repeat(1000)]) {
      const policy = { ...readPlainText(''), text, blocks: text.split('\n').reduce<{ kind: 'paragraph'; level: number; closed: boolean; start: number; end: number }[]>((blocks, line) => [...blocks.slice(-2000), { kind: 'paragraph', level: 0, closed: false, start: (blocks.at(-1)?.end ?? -1) + 1, end: (blocks.at(-1)?.end ?? -1) + 1 + line.length }], []) };
      const started = performance.now();
      findForeignParts(policy);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
