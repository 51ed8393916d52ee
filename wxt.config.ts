import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { collectNotices } from './cli/collect-notices';
import { fixZipDates } from './cli/fix-zip-dates';
import { repackZip } from './cli/repack-zip';
import { shipLocales } from './cli/ship-locales';
import { shipPacked } from './cli/ship-packed';
import { writeKey } from './lib/words/words';

/** Nothing but the package's own files: no remote code, no connection, no frame, no form. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Where the browser has them: no string is run or parsed but by the one policy of `lib/platform/trusted.ts`.
  "require-trusted-types-for 'script'",
  'trusted-types clauselight',
].join('; ');

/** A text of the manifest, which the browser takes out of `_locales` in its own language. */
function say(...names: readonly string[]): string {
  return `__MSG_${writeKey('manifest', ...names)}__`;
}

const notices = collectNotices(fileURLToPath(new URL('node_modules', import.meta.url)));

/**
 * Names the pages' scripts without a hash: what is packaged is never taken from an old cache, and eight letters by chance in every name, and wherever it is
 * named, are 4 kB of the package.
 */
const shipPlainNames: Plugin = {
  name: 'clauselight:plain-names',
  outputOptions: (options) => ({ ...options, chunkFileNames: dropHash(options.chunkFileNames), entryFileNames: dropHash(options.entryFileNames), assetFileNames: dropHash(options.assetFileNames) }),
};

function dropFrom(pattern: string): string {
  return pattern.replace('-[hash]', '');
}

/** A pattern of file names, or what gives one, without the hash. */
function dropHash<Info>(names: string | ((info: Info) => string) | undefined): string | ((info: Info) => string) {
  return typeof names === 'function' ? (info) => dropFrom(names(info)) : dropFrom(names ?? '[name].js');
}

/**
 * Ships all code of the card, which the popup needs at once, as one file: a file more is a message more to the browser's own process, and the popup would wait for
 * some twenty of them while a page is being read. What the tools add for all pages (one of it empty) goes with it: the list of saved policies waits for three files and not for five.
 */
const shipCardWhole: Plugin = {
  name: 'clauselight:card-whole',
  outputOptions: (options) => (options.codeSplitting === false ? options : { ...options, codeSplitting: { groups: [{ name: 'card', test: /\/entrypoints\/popup\/(?!main|index)|\/components\/styles\/all\.css$|preload-helper|wxt-html-plugins/ }] } }),
};

/** The popup's own script, under the name that it has in the package. */
const popupScript = '/chunks/popup.js';

/**
 * Takes the popup's own script out of its page: `ask-early.js` imports it. A browser shows a popup when its page has loaded, for which it would wait for that
 * script and for all code of the card; what is imported is not waited for. The two are bundled apart, so the one imports the other by its packaged name.
 */
const startPopupEarly: Plugin = {
  name: 'clauselight:popup-early',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer) => (source === './popup/main' && importer?.endsWith('/ask-early.ts') === true ? { id: popupScript, external: 'absolute' } : undefined),
  transformIndexHtml: {
    order: 'post',
    handler: (html, { filename }) => (/[\\/]popup[\\/]index\.html$/.test(filename) ? html.replaceAll(/\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g, '') : html),
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // The tests open the builds; nothing else of the tree is packaged.
  outDir: '.output',
  zip: { name: 'clauselight', includeSources: ['entrypoints/**', 'components/**', 'lib/**', 'public/**', 'cli/**', 'wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE'] },
  // The same sources give the same packages.
  hooks: {
    'build:done': (wxt) => {
      notices.write(wxt.config.outDir);
      shipLocales(wxt.config.outDir);
    },
    'zip:extension:done': (_wxt, path) => repackZip(path),
    'zip:sources:done': (_wxt, path) => fixZipDates(path),
  },
  manifest: ({ browser }) => ({
    name: 'Clauselight',
    default_locale: 'en',
    description: say('description'),
    // Four keys are all that may be suggested; whoever wants a fifth sets it where the browser lists them.
    commands: {
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+L' }, description: say('commands', 'toggle-marks') },
      'next-mark': { suggested_key: { default: 'Alt+Shift+Period' }, description: say('commands', 'next-mark') },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+Comma' }, description: say('commands', 'previous-mark') },
      'next-mark-of-kind': { suggested_key: { default: 'Alt+Shift+K' }, description: say('commands', 'next-mark-of-kind') },
      'clear-marks': { description: say('commands', 'clear-marks') },
    },
    // activeTab: the page that the button was clicked on, and no other. scripting: to bring the reader there. storage: the session cache.
    permissions: ['activeTab', 'scripting', 'storage'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // 140: the CSS Custom Highlight API; on Android 142: the declaration of collected data.
            gecko: { id: 'clauselight@clauselight.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
          // Opened by a button of the popup, never by itself.
          sidebar_action: { default_panel: 'panel.html', default_title: 'Clauselight', open_at_install: false },
        }
      : {
          // 123: light-dark() in style sheets; the highlights came with 105.
          minimum_chrome_version: '123',
          // Asked for by the first click on the button that opens it; without a warning, since it opens nothing to read.
          optional_permissions: ['sidePanel'],
        }),
  }),
  vite: () => ({
    plugins: [shipPlainNames, shipCardWhole, startPopupEarly, ...shipPacked, notices.plugin],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // What the oldest browsers above understand.
    build: { target: ['chrome123', 'firefox140'], modulePreload: { polyfill: false } },
  }),
});
