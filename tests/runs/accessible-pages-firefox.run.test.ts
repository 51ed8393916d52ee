import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../browsers/build-extension';
import { fillPanels } from '../browsers/fill-panels';
import { startFirefox, type FirefoxRun } from '../browsers/firefox';
import { htmlPage, serveSite, type Site, type SitePage } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';

const axeSource = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** What the browser's preferences for the colours of its own parts (a popup takes theirs) and of pages call each theme. */
const themes = { dark: 0, light: 1 } as const;

let site: Site;
let firefox: FirefoxRun;
let origin = '';
const pages: Record<string, SitePage> = createExamplePages();

beforeAll(async () => {
  pages['/cedar'] = htmlPage(pages['/acorn']!.body.replaceAll('Acorn', 'Cedar'));
  site = await serveSite(pages);
  firefox = await startFirefox({ extensionFolder: await buildExtension('firefox') });
  // Without the calm passing from one colour to the other.
  await firefox.inBrowser(`Services.prefs.setIntPref('ui.prefersReducedMotion', 1);`);
  origin = String(await firefox.inBrowser(`return 'moz-extension://' + WebExtensionPolicy.getByID('clauselight@clauselight.example').mozExtensionHostname;`));
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

type Place = (script: string) => Promise<unknown>;
const inPopup: Place = (script) => firefox.inPopup(script);
const inSidebar: Place = (script) => firefox.inSidebar(script);
const inPage: Place = (script) => firefox.inPage(script);

// Evaluated beside the document and not by it: a page of the extension runs no scripts but its own. Nor does it fetch what axe would load once more and wait for.
const runAxe = `
  const sandbox = Components.utils.Sandbox(window, { sandboxPrototype: window, wantXrays: false });
  Components.utils.evalInSandbox(${JSON.stringify(axeSource)}, sandbox);
  return Components.utils.evalInSandbox(\`axe.run(document, { preload: false, resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120))))\`, sandbox);`;

/** What breaks a rule of axe (all of WCAG 2.2 AA that it knows, and its good practices), in both themes. */
async function listViolations(place: Place): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, preference] of Object.entries(themes)) {
    await firefox.inBrowser(`for (const name of ['browser.theme.toolbar-theme', 'browser.theme.content-theme', 'layout.css.prefers-color-scheme.content-override']) Services.prefs.setIntPref(name, ${preference});
      Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${1 - preference});`);
    await firefox.waitFor(() => place(`return window.matchMedia('(prefers-color-scheme: ${theme})').matches;`), `the ${theme} theme`);
    const violations: string[] = JSON.parse(String(await (place === inPage ? firefox.inTab(runAxe) : place(runAxe))));
    found.push(...violations.map((violation) => `${theme}: ${violation}`));
  }
  return found;
}

/** Everything that opens, opened. */
async function openAll(place: Place): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await place(`for (const button of document.querySelectorAll('button[aria-expanded=false]')) if (button.checkVisibility()) button.click();`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const waitForState = (place: Place, state: string): Promise<unknown> => firefox.waitFor(() => place(`return document.querySelector('main')?.dataset.state === '${state}';`).catch(() => false), `the state ${state}`);

/** Opens a page of the extension, in a tab of its own. */
async function openOwn(name: string): Promise<void> {
  await firefox.inBrowser(`gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(`${origin}/${name}`)});`);
  await firefox.switchToTab(name);
}

async function openCard(path: string): Promise<void> {
  await firefox.open(`${site.origin}${path}`);
  await firefox.clickButton();
  await waitForState(inPopup, 'card');
  await inPopup(fillPanels);
}

/** Presses a button of the popup, found by its words or its name; what opens a tab may close the popup before it answers. */
async function press(name: RegExp): Promise<void> {
  await Promise.race([inPopup(`[...document.querySelectorAll('button')].find((button) => ${String(name)}.test(button.getAttribute('aria-label') ?? button.textContent.trim())).click();`).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 1_000))]);
}

async function save(): Promise<void> {
  await press(/^Save$/);
  await firefox.waitFor(async () => String(await inPopup(`return document.querySelector('.feedback [role=status]')?.textContent ?? '';`)).includes('Saved'), 'the policy to be saved');
}

describe('accessibility of the real pages in Firefox, light and dark', () => {
  it('the popup, closed and opened', async () => {
    await openCard('/acorn');
    expect(await listViolations(inPopup)).toEqual([]);
    await openAll(inPopup);
    expect(await listViolations(inPopup)).toEqual([]);
    await save();
  });

  it('the sidebar, with a card and without', async () => {
    await openCard('/acorn');
    await press(/^Keep beside the page/);
    await waitForState(inSidebar, 'card');
    expect(await listViolations(inSidebar)).toEqual([]);
    await openAll(inSidebar);
    expect(await listViolations(inSidebar)).toEqual([]);
    await firefox.open(`${site.origin}/cedar`);
    await waitForState(inSidebar, 'notice');
    expect(await listViolations(inSidebar)).toEqual([]);
    await firefox.inBrowser('SidebarController.hide();');
  });

  it('what changed, the table of companies, the library and one of its cards', async () => {
    await openCard('/cedar');
    await save();
    pages['/acorn'] = htmlPage(pages['/acorn']!.body.replace('We do not sell', 'We sell'));
    await openCard('/acorn');
    await firefox.waitFor(() => inPopup(`return /changed since/i.test(document.querySelector('.saved-banner')?.textContent ?? '');`), 'the change to be told');
    await press(/^Compare/);
    await firefox.switchToTab('/compare.html#versions');
    await waitForState(inPage, 'versions');
    await openAll(inPage);
    expect(await listViolations(inPage)).toEqual([]);

    await openCard('/cedar');
    await press(/^Side by side/);
    await firefox.switchToTab('/compare.html#companies');
    await waitForState(inPage, 'companies');
    await openAll(inPage);
    expect(await listViolations(inPage)).toEqual([]);

    await openOwn('saved.html');
    await waitForState(inPage, 'list');
    expect(await listViolations(inPage)).toEqual([]);
    await inPage(`document.querySelector('.saved-name button').click();`);
    await waitForState(inPage, 'card');
    expect(await listViolations(inPage)).toEqual([]);
  });

  it.each(['settings.html', 'welcome.html', 'about.html', 'read-text.html', 'letter.html#company=Acorn&to=Acorn%20Ltd&kind=delete&law=gdpr'])('%s', async (name) => {
    await openOwn(name);
    await firefox.waitFor(() => inPage(`return !['loading', undefined].includes(document.querySelector('main')?.dataset.state);`), 'the page');
    expect(await listViolations(inPage)).toEqual([]);
  });
});
