import { htmlPage, type SitePage } from '../browsers/serve-site';

const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}';

function page(title: string, body: string, language = 'en'): SitePage {
  return htmlPage(`<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`);
}

const acornSections = `
<h1>Acorn Privacy Policy</h1>
<p>Last updated: 1 November 2023</p>
<p>This privacy policy explains how Acorn Ltd collects, uses and shares your personal information when you use our website and services.</p>
<h2>Information we collect</h2>
<p>We collect the following personal information:</p>
<ul><li>your name, postal address, <b>e-mail address</b> and telephone number;</li><li>your credit card number and billing address;</li>
<li>your IP address, browser type and operating system.</li></ul>
<p>We use cookies to remember your preferences and to measure how our website is used.</p>
<h2>How we use it</h2>
<p>We use your personal information to provide our services to you, and to send you newsletters about our products.</p>
<h2>Sharing</h2>
<p>We share your personal information with service providers who host our website and process payments for us.</p>
<p>We do not sell your personal information to third parties.</p>
<details><summary>Law enforcement</summary><p>We may disclose your information to the police or a court when the law requires it.</p></details>
<h2>Your choices</h2>
<p>You can unsubscribe from our newsletter at any time by clicking the link in any e-mail, or write to <a href="mailto:privacy@acorn.example">privacy@acorn.example</a>.</p>
<p>You have the right to request access to your personal information and to ask us to delete it.</p>
<h2>How long we keep it</h2>
<p>We keep your personal information for 24 months after you close your account, and then delete it.</p>
<h2>Security</h2>
<p>We protect your personal information by encryption and by access controls.</p>
<h2>Changes</h2>
<p>We may change this privacy policy and will post the new version on this page.</p>`;

const germanSections = `
<h1>Datenschutzerklärung</h1>
<p>Wir freuen uns über Ihr Interesse an unserer Website. Der Schutz Ihrer Privatsphäre ist für uns sehr wichtig. Nachstehend informieren wir Sie
ausführlich über den Umgang mit Ihren Daten.</p>
<p>Sie können unsere Website besuchen, ohne Angaben zu Ihrer Person zu machen. Bei jedem Aufruf der Website speichert der Server automatisch ein
Protokoll, das zum Beispiel den Namen der angeforderten Datei, Ihre IP-Adresse, Datum und Uhrzeit des Abrufs enthält.</p>
<p>Wir erheben personenbezogene Daten, wenn Sie uns diese bei einer Bestellung freiwillig mitteilen, und verwenden sie nur zur Abwicklung des Vertrags.</p>`;

const recipe = `
<h1>Pancakes for four</h1>
<p>Whisk two eggs into half a litre of milk, add a pinch of salt and then the flour, spoon by spoon, until the batter is smooth.</p>
<p>Let it rest for half an hour. Heat a little butter in a pan and bake the pancakes until they are golden on both sides.</p>
<p>Serve them with sugar and lemon, or with stewed apples and cinnamon. Leftovers keep in the refrigerator for two days.</p>
<footer><a href="/about">About</a> <a href="/acorn">Privacy Policy</a> <a href="/cookies">Cookie notice</a></footer>`;

/** The English policy above the German one, as on a page for all readers. */
const mixedSections = `${acornSections}${germanSections}`;

/** Sections that come a while after the page was loaded. */
const growing = `
<script>
  setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<h2>Children</h2><p>Our services are not meant for children under the age of 16, and we do not knowingly collect personal information from them.</p><p>If you believe that a child has given us personal information, write to us and we will delete it without delay.</p>'), 4000);
</script>`;

/** Two policies on one page, one of which names another page of the site that belongs to it. */
const layeredSections = `${acornSections}<p>It speaks of our website and our services for grown-ups; what we do in our games for children is told in the policy below.</p>${acornSections.replace('Acorn Privacy Policy', 'Acorn Children’s Privacy Policy').replaceAll('use our website', 'use our games')}
<p>The games ask for no more personal information than they need to run, and a parent can see, correct or delete all of it, or end the account, by writing to the address above.</p>
<p>How we use cookies is told in our <a href="/acorn-cookies">Cookie Policy</a>.</p>`;

/** A paragraph that keeps changing while it is read: its text nodes come and go. */
const restless = `
<script>
  const paragraphs = () => [...document.querySelectorAll('p')];
  let turn = 0;
  setInterval(() => {
    const all = paragraphs();
    const one = all[turn++ % all.length];
    one.replaceWith(Object.assign(document.createElement('p'), { textContent: one.textContent + ' ' + turn }));
  }, 1);
</script>`;

/** Some five megabytes of policy: the sections of Acorn again and again, each with a number of its own. */
function writeLongBody(sizeBytes: number): string {
  const parts: string[] = [];
  for (let length = 0; length < sizeBytes; length += parts.at(-1)!.length) {
    parts.push(acornSections.replaceAll('personal information', `personal information (schedule ${parts.length + 1})`));
  }
  return parts.join('');
}

/**
 * A page like the largest of the saved real ones: 1.3 megabytes, nearly all of it markup, styles and data around a policy of some 160 clauses.
 * `version` makes its text another one.
 */
export function writeLargePage(version: number): string {
  const filler = JSON.stringify(Array.from({ length: 12_000 }, (_unused, index) => ({ id: index, slot: `slot-${index}`, on: index % 2 === 0, path: '/a/b/c' })));
  const menu = Array.from({ length: 300 }, (_unused, index) => `<li class="menu-item"><a href="/page-${index}"><span>Topic ${index}</span></a></li>`).join('');
  const styles = Array.from({ length: 6_000 }, (_unused, index) => `.c-${index} .menu-item:hover > a span { color: #333; padding: ${index % 20}px }`).join('\n');
  const policy = Array.from({ length: 10 }, (_unused, index) => acornSections.replaceAll('personal information', `personal information (schedule ${version}.${index})`)).join('');
  return page(
    'Privacy Policy | Large',
    `<style>${styles}</style><header><nav><ul>${menu}</ul></nav></header><div class="outer"><div class="inner"><main>${policy}</main></div></div><footer><ul>${menu}</ul></footer><script type="application/json">${filler}</script>`,
  ).body;
}

/** The smallest file that a viewer of PDF files opens: one empty page. */
const emptyPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;

/** The pages of the site on which the runs take place, by their path. */
export function createExamplePages(): Record<string, SitePage> {
  return {
    '/acorn': page('Privacy Policy | Acorn', acornSections),
    '/text': { type: 'text/plain; charset=utf-8', body: 'Privacy Policy\n\nWe collect your name and e-mail address.\n\nWe do not sell your personal information to third parties.\n' },
    '/german': page('Datenschutz', germanSections, 'de'),
    '/mixed': page('Privacy Policy | Acorn', mixedSections),
    '/growing': page('Privacy Policy | Acorn', acornSections + growing),
    '/layered': page('Privacy Policy | Acorn', layeredSections),
    '/recipe': page('Pancakes', recipe),
    '/empty': page('', ''),
    '/file': { type: 'application/pdf', body: emptyPdf },
    '/sentence': page('Privacy', '<p>We do not sell your personal information to third parties.</p>'),
    '/restless': page('Privacy Policy | Restless', acornSections + restless),
    '/medium': page('Privacy Policy | Medium', writeLongBody(200_000)),
    '/long': page('Privacy Policy | Long', writeLongBody(5_000_000)),
    '/large': page('Privacy Policy | Large', writeLongBody(1_300_000)),
  };
}
