import * as fc from 'fast-check';
import { capturePage } from '../../lib/page/capture-page';
import { openDom } from '../../lib/page/dom-reader';
import { findPieces, isIntact, readRanges, type TextMap } from '../../lib/page/text-map';
import { collapseWhiteSpace } from '../../lib/text/white-space';

/** Without white space and what has no width: how a range's string and the captured text can be compared. */
export function bare(text: string): string {
  return collapseWhiteSpace(text).replaceAll(' ', '');
}

/** What of a span stands in the page, as the text has it: all but the separators that the capture adds. */
function readOwnText(map: TextMap, start: number, end: number): string {
  const found = findPieces(map, { start, end });
  return map.pieces.slice(found.first, found.end).map((piece) => map.text.slice(Math.max(start, piece.start), Math.min(end, piece.start + piece.length))).join('');
}

/**
 * What is wrong with a captured page, or empty: any span's ranges must show the span's text, and only separators have no place in the
 * page. A page without text is right.
 */
export function findWrongSpan(document: Document, runs: number): string {
  const captured = capturePage(document);
  if (!captured.ok) return '';
  const { map } = captured.value;
  const dom = openDom(document);
  let covered = 0;
  let between = '';
  for (const piece of map.pieces) {
    between += map.text.slice(covered, piece.start);
    covered = piece.start + piece.length;
  }
  between += map.text.slice(covered);
  if (!/^[ |\n]*$/u.test(between)) return `not from the page: ${between}`;
  const result = fc.check(
    fc.property(fc.nat(map.text.length), fc.nat(map.text.length), (a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const own = readOwnText(map, span.start, span.end);
      const shown = readRanges(dom, map, span).map((range) => range.toString()).join('');
      return bare(shown) === bare(own) && isIntact(dom, map, span) === (own !== '');
    }),
    { numRuns: runs },
  );
  return result.failed ? `the span ${result.counterexample?.join(' to ')} of ${JSON.stringify(map.text)}` : '';
}

/** As `findWrongSpan`, for many pages of any content, each opened by `open`. */
export function findWrongPage(open: (html: string) => Document, pages: number, runs: number): string {
  const result = fc.check(
    fc.property(htmlArbitrary, (html) => findWrongSpan(open(html), runs) === ''),
    { numRuns: pages },
  );
  return result.failed ? `${result.counterexample?.[0]} (seed ${result.seed})` : '';
}

const words = fc.constantFrom('We', 'collect', 'your data', ' and ', 'share.', '\n  ', ' ', '\u00a0', '\u00ad', '\u200b', '• ', '- ', '1. ', 'a\u00adb', '', '|', '👩‍⚖️', 'privacy', '–', 'x  y');
const leaf = fc.oneof(words, fc.constantFrom('<br>', '<br><br>', '<img alt="x">', '<script>not text</script>', '<button>Press</button>', '<span hidden>unseen</span>', '<input>', '<!-- note -->', '<hr>', '<svg><text>drawn</text></svg>', '<nav><a href="/x">Menu</a></nav>'));
const tags = fc.constantFrom('p', 'div', 'b', 'span', 'a href="/y"', 'li', 'ul', 'h2', 'section', 'td', 'tr', 'table', 'details', 'summary', 'dl', 'dt', 'dd', 'pre', 'em', 'header', 'footer', 'div hidden', 'div role="list"', 'button');

/** HTML of any nesting of what pages are made of. */
const htmlArbitrary: fc.Arbitrary<string> = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, depthSize: 'medium' }, leaf, tie('element')),
  element: fc.tuple(tags, fc.array(tie('node'), { maxLength: 6 })).map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]!}>`),
})).element.map((html) => `<!doctype html><body><main>${html}</main></body>`);
