import { afterEach, describe, expect, it } from 'vitest';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { createPageReader } from '../../lib/page/page-reader';
import { buildOptOuts } from '../../lib/summary/ways/build-opt-outs';
import { fillWords } from '../../lib/summary/words/fill-words';
import { optOutNotes, optOutWarnings } from '../../lib/summary/ways/judge-opt-out';
import type { CardOptOut } from '../../lib/summary/summary-card';
import warnings from '../../lib/taxonomy/opt-out-warnings.json';

let frame: HTMLIFrameElement | undefined;
afterEach(() => frame?.remove());

/** A page of its own that has the address of the page in which the tests run, so that links into itself are that. */
function writePage(html: string): Document {
  frame?.remove();
  frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentDocument;
  if (inner === null) throw new Error('the frame has no document');
  inner.open();
  inner.write(html);
  inner.close();
  return inner;
}

/** A real page with that piece in its policy, as the reader reads it: the ways to have data deleted. */
async function readWays(piece: string): Promise<CardOptOut[]> {
  const inner = writePage(`<!doctype html><html lang="en"><head><title>Example Privacy Policy</title></head><body><main><h1>Privacy Policy</h1>
<p>This privacy policy explains how Example Inc. collects, uses and shares your personal information when you use our website.</p>
<h2>Information we collect</h2><p>We collect your name, your e-mail address and your IP address.</p>
<h2>Your rights</h2>${piece}
<h2>Security</h2><p>We protect your personal information by encryption.</p></main></body></html>`);
  const captured = await createPageReader(inner).capture();
  if (!captured.ok) throw new Error(captured.error.kind);
  const { policy } = captured.value;
  const [address = ''] = inner.URL.split('#');
  const links = policy.links.map((link) => (link.href.startsWith(address) ? { ...link, href: warnings.page + link.href.slice(address.length) } : link));
  return buildOptOuts(analyzePolicy({ ...policy, links, url: warnings.page }, { language: 'en', model: readBundledModel() }), ['delete']);
}

async function readWarnings(piece: string): Promise<readonly (readonly string[])[]> {
  return (await readWays(piece)).map(({ notes }) => notes.warnings);
}

describe('a way to act in a real page', () => {
  it.each(optOutWarnings)('is warned of for %s in its example, and not in its counter-example', async (id) => {
    const { example, counterExample } = warnings.entries[id];
    expect(await readWarnings(example)).toEqual([expect.arrayContaining([fillWords(optOutNotes.warnings[id], { host: 'forms.another.example', names: 'utm_source' })])]);
    expect(await readWarnings(counterExample)).toEqual([[]]);
  });

  it.each([
    ['javascript:void(0)', 'nowhere'],
    ['#!', 'nowhere'],
    ['#top', 'nowhere'],
    ['https://www.example.org/index.html', 'home-page'],
    ['https://www.example.org/en/', 'home-page'],
    ['https://www.another.co.uk/delete', 'other-site'],
  ] as const)('that leads to %s is warned of as well: %s', async (href, id) => {
    expect(await readWarnings(`<p>To delete your personal information, fill in <a href="${href}">our request form</a>.</p>`)).toEqual([[optOutNotes.warnings[id]]]);
  });

  it('that leads nowhere is called by its words and opens nothing, and its request can be copied', async () => {
    const [way] = await readWays(warnings.entries.nowhere.example);
    expect(way).toMatchObject({ place: 'our request form', href: '', request: { to: '' } });
    expect(way?.notes.note).toBe('');
  });

  it('has a line in the list for every warning, and no other', () => {
    expect(Object.keys(warnings.entries).toSorted()).toEqual([...optOutWarnings].toSorted());
  });
});
