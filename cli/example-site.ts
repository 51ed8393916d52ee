import { readdirSync, readFileSync } from 'node:fs';
import { readPlainText } from '../lib/policy/read-plain-text';
import { htmlPage, type SitePage } from '../tests/browsers/serve-site';

/** The example policies, in the order in which they are listed. */
export type ExamplePolicy = { readonly title: string; readonly textPath: string; readonly htmlPath: string };

/** The site of the example policies: a list at `/`, and every policy as plain text and as a web page. */
export type ExampleSite = { readonly policies: readonly ExamplePolicy[]; readonly pages: Readonly<Record<string, SitePage>> };

/** What the pages are called, by the beginning of the file's name. */
const titles: Readonly<Record<string, string>> = {
  '000': 'Privacy & Security | VTX Telecom',
  '001': 'Privacy Policy | Voxox',
  '002': 'Privacy Policy | VoIPX',
  '003': 'Privacy Policy | Voiceterm',
  '004': 'Privacy Policy | vMOX',
};

const seeds = new URL('../seeds/policies/', import.meta.url);

/** Builds the site from the policies under `seeds/`. */
export function buildExampleSite(): ExampleSite {
  const pages: Record<string, SitePage> = {};
  const policies = readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file): ExamplePolicy => {
      const raw = readFileSync(new URL(file, seeds), 'utf8');
      const name = file.replace(/\.txt$/, '');
      const title = titles[name.slice(0, 3)] ?? 'Privacy Policy';
      const policy = { title, textPath: `/text/${name}.txt`, htmlPath: `/html/${name}.html` };
      pages[policy.textPath] = { type: 'text/plain; charset=utf-8', body: raw };
      pages[policy.htmlPath] = htmlPage(writePolicyPage(raw, title));
      return policy;
    });
  pages['/'] = htmlPage(writeListPage(policies));
  return { policies, pages };
}

function writeListPage(policies: readonly ExamplePolicy[]): string {
  const items = policies.map(({ title, textPath, htmlPath }) => `<li><a href="${htmlPath}">${escapeHtml(title)}</a> (<a href="${textPath}">as plain text</a>)</li>`);
  return writePage('Example policies', `<main><h1>Example policies</h1><p>Open one, then click the Clauselight button in the toolbar.</p><ol>${items.join('')}</ol></main>`);
}

function writePolicyPage(raw: string, title: string): string {
  const { text, blocks } = readPlainText(raw);
  const body: string[] = [];
  let open = '';
  for (const { kind, level, start, end } of blocks) {
    const list = kind === 'list-item' ? 'ul' : kind === 'term' || kind === 'definition' ? 'dl' : kind === 'cell-row' ? 'table' : '';
    if (list !== open) body.push(open === '' ? '' : `</${open}>`, list === '' ? '' : `<${list}>`);
    open = list;
    body.push(writeBlock(kind, level, escapeHtml(text.slice(start, end))));
  }
  if (open !== '') body.push(`</${open}>`);
  return writePage(title, `<nav><a href="/">Example policies</a></nav><main>${body.join('\n')}</main><footer><a href="/">All examples</a></footer>`);
}

function writeBlock(kind: string, level: number, content: string): string {
  switch (kind) {
    case 'heading':
      return `<h${Math.min(6, Math.max(1, level))}>${content}</h${Math.min(6, Math.max(1, level))}>`;
    case 'list-item':
      return `<li>${content}</li>`;
    case 'term':
      return `<dt>${content}</dt>`;
    case 'definition':
      return `<dd>${content}</dd>`;
    case 'cell-row':
      return `<tr>${content.split(' | ').map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    default:
      return `<p>${content}</p>`;
  }
}

function writePage(title: string, body: string): string {
  const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}nav,footer{margin:1rem 0}';
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>\n`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
