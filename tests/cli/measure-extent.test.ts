import { describe, expect, it } from 'vitest';
import { measureExtent } from '../../cli/page-measures/measure-extent';
import { openHtml } from '../../cli/open-html';
import { capturePage } from '../../lib/page/capture-page';

const paragraph = 'We collect your personal data and share it with third parties, as this privacy policy says in all its parts.';
const page = `<body><main><h1>Privacy Policy</h1><p>${paragraph}</p><p>Our shop has a sale of hats today. Come and see them all.</p><p>${paragraph} This is its end.</p></main><p>${paragraph} The footer speaks.</p></body>`;

function measure(first: string, last: string, outside: readonly { first: string; last: string }[] = []) {
  const document = openHtml(page);
  const captured = capturePage(document);
  if (!captured.ok) throw new Error(captured.error.kind);
  return measureExtent(document.body, captured.value.map, { page: 'hats', first, last, outside });
}

describe('measureExtent', () => {
  it('counts what is read behind the last words as noise', () => {
    const { noise, noiseBlocks, lostMarks } = measure('Privacy Policy We collect', 'This is its end.');
    expect(noiseBlocks).toEqual([`${paragraph} The footer speaks.`]);
    expect({ noise, lostMarks }).toEqual({ noise: 23, lostMarks: [] });
  });

  it('counts a piece inside that is none of the policy', () => {
    expect(measure('Privacy Policy We collect', 'The footer speaks', [{ first: 'Our shop', last: 'see them all' }]).noise).toBe(13);
  });

  it('counts what was not read', () => {
    const document = openHtml(`<body><nav>Our own menu of hats</nav><main><h1>Privacy Policy</h1><p>${paragraph}</p></main></body>`);
    const captured = capturePage(document);
    if (!captured.ok) throw new Error(captured.error.kind);
    const { inside, missed, missedTexts } = measureExtent(document.body, captured.value.map, { page: 'hats', first: 'Our own menu', last: 'all its parts', outside: [] });
    expect({ inside, missed, missedTexts }).toEqual({ inside: 27, missed: 5, missedTexts: ['Our own menu of hats'] });
  });

  it('says which marks it cannot find', () => {
    expect(measure('Nowhere to be seen', 'This is its end.').lostMarks).toEqual(['Nowhere to be seen']);
  });
});
