import { chromium, type Browser, type Page } from 'playwright';
import { bundleScript } from './bundle-script';
import { quietFlags } from './chromium';
import { findChromium } from './find-browser';

/** A Chromium in whose pages marks are measured, with the code of the extension in each of them. */
export type MarksMeter = {
  /** Opens HTML as a page in a window of its own, runs one measure of `marks-in-page.ts` in it, and closes it. */
  readonly run: <T>(html: string, script: string) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** Starts a Chromium for measuring. Pages are shown without their network. */
export async function startMarksMeter(): Promise<MarksMeter> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium is installed');
  const script = await bundleScript('marks-in-page.ts');
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quietFlags] });
  return {
    async run(html, measure) {
      const page: Page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
      try {
        await page.route('**/*', (route) => (route.request().resourceType() === 'document' ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" }, body: html }) : route.abort()));
        await page.goto('http://policy.example/', { waitUntil: 'domcontentloaded', timeout: 60_000 });
        await page.waitForTimeout(300);
        await page.evaluate(script);
        return await page.evaluate(`(async () => { ${measure} })()`);
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
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
