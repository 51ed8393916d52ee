import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storeSize, takeStorePictures } from '../../cli/take-store-pictures';
import { buildExtension } from '../browsers/build-extension';
import { startChromium } from '../browsers/chromium';
import { serveSite } from '../browsers/serve-site';
import { createExamplePages } from './example-pages';

it('the pictures for the stores are made by a script, five of them, as large as the stores want them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clauselight-pictures-'));
  const site = await serveSite(createExamplePages());
  const chromium = await startChromium({ extensionFolder: await buildExtension('chrome') });
  try {
    const files = await takeStorePictures(chromium, site.origin, folder);
    // Width and height stand at the head of a PNG file.
    const sizes = files.map((file) => readFileSync(file)).map((png) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }));
    expect(sizes).toEqual([storeSize, storeSize, storeSize, storeSize, storeSize]);
  } finally {
    await chromium.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
