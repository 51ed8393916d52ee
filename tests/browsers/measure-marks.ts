import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright';
import { bundleScript } from './bundle-script';
import { quietFlags } from './chromium';
import { startFirefox } from './firefox';
import { htmlPage, serveSite } from './serve-site';
import { findChromium } from './find-browser';

/** A browser in whose pages marks are measured, with the code of the extension in each of them. */
export type MarksMeter = {
  /** Opens HTML as a page in a window of its own, runs one measure of `marks-in-page.ts` in it, and closes it. */
  readonly run: <T>(html: string, script: string) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Starts a browser for measuring, hidden. Pages are shown without their network. */
export async function startMarksMeter(browser: 'chromium' | 'firefox' = 'chromium'): Promise<MarksMeter> {
  const script = await bundleScript('marks-in-page.ts');
  return browser === 'chromium' ? startInChromium(script) : startInFirefox(script);
}

async function startInChromium(script: string): Promise<MarksMeter> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium is installed');
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quietFlags] });
  return {
    async run(html, measure) {
      const page: Page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
      try {
        await page.route('**/*', (route) => (route.request().resourceType() === 'document' ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" }, body: html }) : route.abort()));
        await page.goto('https://policy.example/', { waitUntil: 'domcontentloaded', timeout: 60_000 });
        // The browser's own first work on the page is over.
        await page.waitForTimeout(html.length > 1_000_000 ? 3_000 : 400);
        await page.evaluate(script);
        return await page.evaluate(`(async () => { ${measure} })()`);
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}

/** In Firefox the measures are a script of the page, and its answer is fetched when it is there. */
async function startInFirefox(script: string): Promise<MarksMeter> {
  const firefox = await startFirefox({});
  return {
    async run<T>(html: string, measure: string) {
      const site = await serveSite({ '/': htmlPage(html.replace('</body>', '<script src="/measures.js"></script></body>')), '/measures.js': { type: 'text/javascript; charset=utf-8', body: script } });
      try {
        await firefox.open(`${site.origin}/`);
        await sleep(400);
        await firefox.inPage(`const page = window.wrappedJSObject ?? window;
          page.eval(${JSON.stringify(`(async () => { ${measure} })().then((value) => (window.measured = JSON.stringify({ value })), (error) => (window.measured = JSON.stringify({ error: String(error) })))`)});`);
        const answer: { readonly value?: T; readonly error?: string } = JSON.parse(String(await firefox.waitFor(() => firefox.inPage('return (window.wrappedJSObject ?? window).measured'), 'the measure')));
        if (answer.value === undefined) throw new Error(answer.error);
        return answer.value;
      } finally {
        await site.close();
      }
    },
    close: firefox.close,
  };
}

/** A page of so many clauses and at least so many bytes: paragraphs of one sentence, and a menu and data around them as real pages have. */
export function writeMeasuredPage(clauses: number, sizeBytes: number): string {
  const verbs = ['collect', 'use', 'share', 'keep', 'protect', 'delete', 'disclose', 'combine'];
  const kinds = ['your name and address', 'the pages that you look at', 'your payment details', 'the messages that you send us'];
  const sentences = Array.from({ length: clauses }, (_unused, index) => `<p>Under section ${index + 1} we <b>${verbs[index % verbs.length]}</b> ${kinds[index % kinds.length]} so that our services work as you expect, and for as long as the law demands it of us.</p>`);
  const parts = sentences.map((sentence, index) => (index % 10 === 0 ? `<h2>Part ${index / 10 + 1} of this privacy policy</h2>${sentence}` : sentence)).join('\n');
  const filler = JSON.stringify(Array.from({ length: Math.max(0, Math.ceil((sizeBytes - parts.length) / 40)) }, (_unused, index) => ({ slot: `slot-number-${index}`, on: true })));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy</title><style>body{font:16px/1.5 sans-serif;max-width:44rem;margin:2rem auto}</style></head><body><h1>Privacy policy</h1><p>This privacy policy says what we do with personal information.</p>${parts}<script type="application/json">${filler}</script></body></html>`;
}
