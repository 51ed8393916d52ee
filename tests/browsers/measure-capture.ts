import { chromium, type Page } from 'playwright';
import { bundleScript } from './bundle-script';
import { quietFlags } from './chromium';
import { findChromium } from './find-browser';

/**
 * Medians in milliseconds of the capture and of a bare walk over the text, and their ratio: the first of each in a page of its own, and warm. `stylesRatio`: what a
 * bare walk takes, in bare walks, that asks for the styles by which unseen text is told and does nothing else.
 */
export type CaptureTimes = Readonly<Record<'first' | 'warm', { readonly walkMs: number; readonly captureMs: number; readonly ratio: number }>> & { readonly stylesRatio: number };

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function compare(walk: readonly number[], capture: readonly number[]): CaptureTimes['first'] {
  const [walkMs, captureMs] = [median(walk), median(capture)];
  return { walkMs, captureMs, ratio: captureMs / walkMs };
}

/** Captures HTML in Chromium by the code of the extension, beside a bare walk. Each first run has a page of its own. Throws where no Chromium is installed. */
export async function measureCapture(html: string, rounds: number): Promise<CaptureTimes> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium is installed');
  const script = await bundleScript('capture-limit-in-page.ts');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quietFlags] });
  const inPage = async <T>(measure: string): Promise<T> => {
    const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    try {
      await page.route('**/*', (route) => (route.request().resourceType() === 'document' ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort()));
      await page.goto('https://policy.example/', { waitUntil: 'load' });
      await page.evaluate(script);
      return await page.evaluate<T>(measure);
    } finally {
      await page.close();
    }
  };
  try {
    const first = { walk: [] as number[], capture: [] as number[] };
    for (let round = 0; round < Math.min(5, rounds); round += 1) for (const name of ['walk', 'capture'] as const) first[name].push(await inPage<number>(`timeFirst('${name}')`));
    const warm = await inPage<Record<'walk' | 'styles' | 'capture', number[]>>(`timeWarm(${rounds})`);
    return { first: compare(first.walk, first.capture), warm: compare(warm.walk, warm.capture), stylesRatio: median(warm.styles) / median(warm.walk) };
  } finally {
    await browser.close();
  }
}
