import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createPageMarks } from '../../lib/page/page-marks';
import { createPageReader } from '../../lib/page/page-reader';
import { labelGroups } from '../../lib/taxonomy/label-groups';
import { ReadExample, clauses, html } from './read-example';

const at = new ReadExample();

describe('a page that changes under the marks', () => {
  afterEach(() => at.page.close());

  it('is refused when nothing is known of the text any more', async () => {
    await at.open(html);
    expect(await at.reader.paint({ ...at.ask([]), textHash: 'f'.repeat(64) })).toEqual({ ok: false, error: { kind: 'page-changed' } });
  });

  it('marks what can be found again and counts what is lost', async () => {
    await at.open(html);
    const marks = at.markAll();
    at.page.document.querySelectorAll('p')[1]!.remove();
    at.page.document.querySelector('main')!.innerHTML = at.page.document.querySelector('main')!.innerHTML.replace('Privacy policy', 'Our privacy policy');
    expect(await at.reader.paint(at.ask(marks))).toEqual({ ok: true, value: { painted: 4, lost: 1 } });
    expect(Object.values(at.readHighlights()).flat().sort()).toEqual(clauses.filter((_, index) => index !== 1).sort());
  });

  it('shows a quote of a text that another reader had read', async () => {
    await at.open(html);
    const later = createPageReader(at.page.document, { findMarks: () => createPageMarks });
    expect(await later.show(at.spanOf(clauses[2]!))).toEqual({ ok: true, value: { anchoring: 'anchored', closed: false } });
    expect(await later.show({ ...at.spanOf(clauses[2]!), textHash: 'f'.repeat(64), start: 3, end: 4 })).toEqual({ ok: true, value: { anchoring: 'moved', closed: false } });
    expect(await later.show({ textHash: 'f'.repeat(64), start: 0, end: 9, text: 'We eat it all and never tell you a word of it.' })).toEqual({ ok: true, value: { anchoring: 'lost', closed: false } });
  });

  it('never marks other words than those of the clause, whatever is done to the page', async () => {
    await at.open(html);
    const edit = fc.record({ node: fc.nat(40), kind: fc.constantFrom('split', 'insert', 'remove', 'wrap', 'unwrap', 'replace', 'move', 'swap', 'upper'), offset: fc.nat(60) });
    const original = at.page.document.body.innerHTML;
    const wrong = await fc.check(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        at.page.document.body.innerHTML = original;
        const fresh = createPageReader(at.page.document, { findMarks: () => createPageMarks });
        await fresh.capture();
        for (const { node, kind, offset } of edits) editPage(at.page.document, node, kind, offset);
        const painted = await fresh.paint(at.ask(at.markAll()));
        if (!painted.ok) return painted.error.kind === 'page-changed';
        const shown = Object.entries(at.readHighlights()).map(([name, texts]) => [name, readLetters(texts.join(''))]);
        fresh.clear();
        return shown.every(([name, text]) => {
          const index = labelGroups.findIndex((group) => name === `clauselight-${group}` || name!.startsWith(`clauselight-${group}-`));
          return readLetters(clauses[index]!) === text;
        });
      }),
      { numRuns: 1000 },
    );
    expect(wrong.failed ? JSON.stringify(wrong.counterexample) : '').toBe('');
  }, 120_000);
});

/** What a mark must have in common with its clause: a full stop may have gone, and capitals may have come. */
function readLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** One change of a text of the page, as scripts, translators and editors make them. */
function editPage(document: Document, node: number, kind: string, offset: number): void {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) if (next instanceof document.defaultView!.Text) texts.push(next);
  const text = texts[node % Math.max(1, texts.length)];
  if (text === undefined) return;
  const place = Math.min(offset, text.length);
  const element = text.parentElement!;
  if (kind === 'split') text.splitText(place);
  else if (kind === 'insert') text.insertData(place, ' not ');
  else if (kind === 'remove') text.deleteData(place, 4);
  else if (kind === 'replace') text.replaceData(place, 3, 'xyz');
  else if (kind === 'upper') text.data = text.data.toUpperCase();
  else if (kind === 'wrap') text.replaceWith(Object.assign(document.createElement('em'), { textContent: text.data }));
  else if (element === document.body) return;
  else if (kind === 'move') document.body.append(element);
  else if (kind === 'swap' && element.previousElementSibling !== null) element.previousElementSibling.before(element);
  else if (kind === 'unwrap') element.replaceWith(...element.childNodes);
}
