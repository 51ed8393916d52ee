import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capturePage } from '../../lib/page/capture-page';
import type { PolicyText } from '../../lib/policy/policy-text';
import { openHtml } from '../open-html';

/** One saved page: its HTML, and the policy that is captured from it. */
export type SavedPage = { readonly name: string; readonly html: string; readonly policy: PolicyText };

/** The policy that the extension would capture from a document; undefined where it would refuse. */
export function captureDocument(document: Document): PolicyText | undefined {
  const captured = capturePage(document);
  return captured.ok ? captured.value.capture.policy : undefined;
}

/** The document of a saved page, anew at each call. */
export function openPage(html: string): Document {
  return openHtml(html, 'https://page.example/privacy');
}

/** The pages of a folder that can be captured; none where the folder is missing. */
export function readPages(folder: string): SavedPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.html')).toSorted().flatMap((name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const policy = captureDocument(openPage(html));
    return policy === undefined ? [] : [{ name, html, policy }];
  });
}
