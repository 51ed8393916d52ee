import { describe, expect, it } from 'vitest';
import { openHtml } from '../../cli/open-html';
import { findLinkWords, normalizeLinkText } from '../../lib/page/find-link-word';
import { findPolicyLinks } from '../../lib/page/find-policy-links';
import { policyLinkWords } from '../../lib/page/policy-link-words';
import { policyLinkSchema } from '../../lib/policy/policy-link';

const address = 'https://shop.example/beans';

function find(html: string): string[] {
  return findPolicyLinks(openHtml(html, address)).map(({ text }) => text);
}

function isFound(word: string, text: string): boolean {
  return findLinkWords(normalizeLinkText(text)).some((found) => found.word === word);
}

describe('findPolicyLinks', () => {
  it.each([
    'Privacy', 'Privacy Policy', 'privacy notice', 'PRIVACY STATEMENT', 'Privacy & Cookies', 'Our privacy policy', 'Cookie Policy', 'Cookie settings', 'Manage cookies', 'Data protection', 'Your Privacy Choices', 'Do Not Sell or Share My Personal Information',
    'Don’t sell my info', 'Notice at Collection', 'California Privacy Rights', 'Privacy request', 'Delete my account', 'Datenschutz', 'Datenschutzerklärung', 'Politique de confidentialité', 'Política de privacidad', 'Política de Privacidade', 'Informativa sulla privacy',
    'Privacyverklaring', 'Integritetspolicy', 'Privatlivspolitik', 'Personvernerklæring', 'Tietosuoja', 'Polityka prywatności', 'Zásady ochrany osobních údajů', 'Adatvédelmi tájékoztató', 'Πολιτική απορρήτου', 'Политика конфиденциальности', 'Gizlilik Politikası',
    'プライバシーポリシー', '個人情報の取り扱いについて', '개인정보처리방침', '隐私政策', '隱私權政策', 'سياسة الخصوصية', 'מדיניות פרטיות', 'นโยบายความเป็นส่วนตัว', 'Chính sách bảo mật',
  ])('finds "%s"', (text) => {
    expect(find(`<footer><a href="/terms">Terms</a> <a href="/x1">${text}</a></footer>`)).toEqual([text]);
  });

  it.each(Object.entries(policyLinkWords))('finds every word of the list for "%s", by itself and among others', (language, kinds) => {
    // These put no spaces between words.
    const [before, behind] = ['ja', 'ko', 'th', 'zh'].includes(language) ? ['あ', 'の'] : ['See (our) ', ', please'];
    expect(Object.values(kinds).flat().filter((word) => !isFound(word, word) || !isFound(word, `${before}${word}${behind}`))).toEqual([]);
  });

  it.each([
    ['a longer word', 'Privacyless beans', '/beans/12'],
    ['another policy', 'Return policy', '/returns'],
    ['a sentence about privacy', 'Read in our magazine why the neighbours of a bean farm fear for their privacy when drones fly over it', '/news/1'],
    ['a script', 'Privacy policy', 'javascript:openPolicy()'],
    ['a mail address', 'Privacy policy', 'mailto:privacy@shop.example'],
    ['a file of the reader', 'Privacy policy', 'file:///etc/passwd'],
    ['a place in this page', 'Privacy policy', '#privacy'],
    ['this page itself', 'Privacy policy', 'https://shop.example/beans/#top'],
    ['no address', 'Privacy policy', 'https://'],
    ['names that every object has', 'constructor', '/toString'],
  ])('leaves out %s', (_name, text, href) => {
    expect(find(`<a href="${href}">${text}</a>`)).toEqual([]);
  });

  it('puts the policy of the site first, then its parts, then what belongs to other sites', () => {
    const links = [['Cookie policy', '/cookies'], ['Privacy Policy', 'https://captcha.other.example.net/policy'], ['Do not sell my personal information', 'https://choices.example.net/s'], ['Privacy', '/p'], ['Legal', '/privacy-and-legal'], ['Privacy policy', 'https://www.shop.example/legal/privacy']];
    expect(find(links.map(([text, href]) => `<a href="${href}">${text}</a>`).join(' '))).toEqual(['Privacy policy', 'Privacy', 'Do not sell my personal information', 'Cookie policy', 'Privacy Policy', 'Legal']);
  });

  it('gives one link for each address, the best named', () => {
    expect(find('<a href="/privacy">Privacy</a> <a href="/privacy#top">Privacy policy</a> <a href="/privacy/">Cookies</a>')).toEqual(['Privacy policy']);
  });

  it('finds them in menus, footers, dialogs, banners and shadow roots, and says where they lead', () => {
    const document = openHtml('<nav><a href="/a">Privacy notice</a></nav><div id="cookie-banner"><a href="b">Cookie policy</a></div><div role="dialog" hidden><a href="c?x=1">Privacy settings</a></div><my-footer></my-footer>', address);
    document.querySelector('my-footer')!.attachShadow({ mode: 'open' }).innerHTML = '<a href="//shop.example/d">Privacy policy</a>';
    expect(findPolicyLinks(document)).toEqual([
      { text: 'Privacy notice', href: 'https://shop.example/a' },
      { text: 'Privacy policy', href: 'https://shop.example/d' },
      { text: 'Privacy settings', href: 'https://shop.example/c?x=1' },
      { text: 'Cookie policy', href: 'https://shop.example/b' },
    ]);
  });

  it('gives at most twenty, each as its schema allows, of however many links', () => {
    const document = openHtml(Array.from({ length: 400 }, (_, index) => `<a href="/privacy/${index}${'x'.repeat((index % 5) * 2500)}">Privacy ${index}</a> `).join(''), address);
    const links = findPolicyLinks(document);
    expect(links.length).toBe(20);
    for (const link of links) expect(policyLinkSchema.parse(link)).toEqual(link);
  });

  it('finds nothing in an empty page', () => {
    expect(find('')).toEqual([]);
  });
});
