import { describe, expect, it } from 'vitest';
import { capturePage } from '../../lib/page/capture-page';
import { openDom } from '../../lib/page/dom-reader';
import { readIntactRanges } from '../../lib/page/text-map';
import type { UnreadPart } from '../../lib/policy/policy-text';
import { openPage } from './open-frame';

const said = 'We share your personal data with our advertising partners, and we tell you why.';
const policyPage = (inside: string): string => `<!doctype html><html><body><h1>Privacy policy</h1><p>${said}</p>${inside}</body></html>`;
/** Enough of a policy for a few photographs beside it. */
const longPolicy = `<p>${said}</p>`.repeat(60);

type Read = { readonly text: string; readonly unread: readonly UnreadPart[] };

async function read(html: string): Promise<Read> {
  const page = await openPage(html);
  try {
    const captured = capturePage(page.document);
    if (!captured.ok) throw new Error(captured.error.kind);
    const { text, unread } = captured.value.capture.policy;
    return { text, unread };
  } finally {
    page.close();
  }
}

describe('words that are not written as people see them', () => {
  it.each([
    ['zero-width spaces', 'We s\u200be\u200bl\u200bl your da\u200bta.', 'We sell your data.', 2],
    ['joiners', 'We s\u200del\u200cl your data to br\u200dokers.', 'We sell your data to brokers.', 2],
    ['word joiners and byte order marks', 'We s\u2060ell y\ufeffour data.', 'We sell your data.', 2],
    ['joiners of accents, tags and variants', 'We se\u034fll yo\u{e0041}\u{e0042}ur da\u{e0100}ta.', 'We sell your data.', 3],
    ['letters of other alphabets', 'We s\u0435ll your d\u0430ta.', 'We s\u0435ll your d\u0430ta.', 2],
    ['both', 'We s\u0435\u200bll your data.', 'We s\u0435ll your data.', 2],
  ])('with %s are read, counted, and found in the page', async (_name, written, text, count) => {
    const page = await openPage(policyPage(`<p>${written}</p>`));
    const captured = capturePage(page.document);
    if (!captured.ok) throw new Error(captured.error.kind);
    const { map, capture } = captured.value;
    expect(capture.policy.text).toBe(`Privacy policy\n${said}\n${text}`);
    expect(capture.policy.unread).toEqual([{ kind: 'disguised', count }]);
    const start = map.text.lastIndexOf('\n') + 1;
    const ranges = readIntactRanges(openDom(page.document), map, { start, end: map.text.length });
    expect(ranges?.ranges.length).toBeGreaterThan(0);
    expect(ranges?.shown).toContain('We s');
    page.close();
  });

  it.each([
    ['soft hyphens', 'Daten\u00adschutz\u00aderkl\u00e4rung and co\u00adop\u00aderation.'],
    ['places to break between words and signs', 'Write to privacy@\u200bacorn.example or\u200b see /\u200bprivacy.'],
    ['marks of direction around words', '\u202aWe\u202c share \u2066data\u2069 \u200ewith\u200e you.'],
    ['joiners of Persian and of signs', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['a Russian sentence', '\u041c\u044b \u043d\u0435 \u043f\u0440\u043e\u0434\u0430\u0435\u043c \u0412\u0430\u0448\u0438 \u0434\u0430\u043d\u043d\u044b\u0435.'],
    ['letters in elements of their own', 'We <b>s</b>ell y<i>o</i>ur data.'],
  ])('are not those with %s', async (_name, written) => {
    expect((await read(policyPage(`<p>${written}</p>`))).unread).toEqual([]);
  });

  it('keeps the joiners that are letters\u2019 parts', async () => {
    const written = '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0915\u094d\u200d\u0937 \u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
    expect((await read(policyPage(`<p>${written}</p>`))).text).toContain(written);
  });
});

const picture = (style: string, more = ''): string => `<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" style="${style}" ${more}>`;

describe('pictures that may hold text', () => {
  it.each([
    ['a scanned policy under its title', `<h1>Privacy policy</h1>${picture('width:600px;height:700px', 'alt=""').repeat(3)}`, 3],
    ['a policy in lines of pictures', `<h1>Privacy policy</h1><p>Our policy:</p>${picture('width:600px;height:80px').repeat(4)}`, 4],
    ['a picture that is called a policy, in an article', policyPage(`${longPolicy}${picture('width:600px;height:200px', 'alt="Our privacy policy, page 2"')}`), 1],
    ['a picture of the shape of a page, in an article', policyPage(`${longPolicy}${picture('width:600px;height:900px', 'role="presentation"')}`), 1],
    ['a drawing with text', policyPage(`${longPolicy}<svg width="400" height="60"><text y="20">We sell your personal data to anybody who pays for it.</text></svg>`), 1],
    ['a canvas in the place of a text', '<h1>Privacy policy</h1><canvas width="700" height="300"></canvas>', 1],
    ['a picture in a frame', `<h1>Privacy policy</h1><iframe style="width:700px;height:300px" srcdoc="<p>Terms</p><img alt='' style='width:500px;height:200px' src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'>"></iframe>`, 1],
  ])('are counted: %s', async (_name, html, count) => {
    expect((await read(html)).unread).toEqual([{ kind: 'image-of-text', count }]);
  });

  it.each([
    ['photographs in an article', `${longPolicy}${picture('width:600px;height:400px', 'alt="People in an office"').repeat(2)}`],
    ['a large picture at its top', `${picture('width:760px;height:300px', 'class="hero" alt=""')}${longPolicy}`],
    ['logos, icons and seals', `${picture('width:220px;height:60px', 'alt="Acorn logo"')}${picture('width:24px;height:24px', 'alt="Privacy icon"').repeat(20)}${longPolicy}<img alt="Privacy seal" style="width:220px;height:260px">`],
    ['a picture that is called a policy and is a button', `${longPolicy}${picture('width:120px;height:30px', 'alt="Privacy policy"')}`],
    ['drawings without text', `${longPolicy}<svg width="600" height="300"><rect width="600" height="300"/></svg>`],
    ['pictures that nobody sees', `${longPolicy}${picture('display:none;width:600px;height:900px', 'alt="Privacy policy"')}`],
    ['a pixel', `<p>Short.</p>${picture('width:1px;height:1px', 'alt="privacy"')}`],
  ])('are not %s', async (_name, inside) => {
    expect((await read(policyPage(inside))).unread).toEqual([]);
  });
});

describe('a frame that says the contrary', () => {
  it('is read with the page, so that both can be held against each other', async () => {
    const { text, unread } = await read(policyPage('<p>We never sell your personal information.</p><iframe style="width:400px;height:200px" srcdoc="<p>We sell your personal information to data brokers.</p>"></iframe>'));
    expect(text).toContain('We never sell your personal information.\nWe sell your personal information to data brokers.');
    expect(unread).toEqual([]);
  });

  it('that nobody sees is not read', async () => {
    const { text } = await read(policyPage('<p>We sell your personal information.</p><iframe style="width:1px;height:1px" srcdoc="<p>We never sell your personal information.</p>"></iframe>'));
    expect(text).not.toContain('never');
  });
});
