import { chromium, type Page } from 'playwright';
import { bundleScript } from './bundle-script';
import { quietFlags } from './chromium';
import type { CapturedPage } from './describe-captured';
import { findChromium } from './find-browser';

/** A Chromium in which pages are captured by the code of the extension. */
export type CapturingBrowser = {
  /** Shows HTML under an address, without its scripts and without anything it asks of the network, and reads it. */
  readonly capture: (html: string, url: string) => Promise<CapturedPage>;
  readonly close: () => Promise<void>;
};

/** Starts a Chromium for capturing. Throws where none is installed. */
export async function startCapturingBrowser(): Promise<CapturingBrowser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium is installed');
  const script = await bundleScript('capture-in-page.ts');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quietFlags] });
  return {
    async capture(html, url) {
      const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      try {
        await page.route('**/*', (route) => (route.request().url() === url ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" }, body: html }) : route.abort()));
        await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
        await page.evaluate(script);
        return await page.evaluate<CapturedPage>('captureHere()');
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
