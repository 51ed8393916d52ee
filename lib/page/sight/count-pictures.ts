import type { DomReader } from '../dom-reader';
import { stepsBetweenStops, type Steps } from '../steps';

/** What may show text that no program reads: pictures, drawings with text in them, what a plug-in or a script draws. Asked for one by one: a list of names takes ten times as long. */
const pictures = ['img', 'svg', 'canvas', 'object', 'embed', 'input'] as const;
/** More than this of one name are not looked at, so that a page of pictures costs little. */
const mostLooked = 2000;

/** The least sides, in CSS pixels, of a picture with a few lines of text in it. */
const leastWidth = 200;
const leastHeight = 40;
/** A picture of a page of text is at least so wide and high, and higher than wide. */
const pageWidth = 300;
const pageHeight = 400;
/** So much area, in square CSS pixels, of pictures for each word of text is more than an article with photographs has: the text may stand in them. */
const areaPerWord = 2500;

/** Names of files and descriptions that tell of a text and not of a scene. */
const namesText = /\b(?:privacy|policy|policies|terms|notice|statement|agreement|legal|datenschutz\w*|gdpr|ccpa|clauses?|paragraphs?|scan(?:ned)?|screenshot|text|page[-_ ]?\d+|p\d{1,3})\b/i;
/** Ornaments are called so. */
const namesOrnament = /\b(?:logo|icon|avatar|badge|seal|banner|hero|header|background|bg|photo|illustration|sprite|spacer|arrow|social|flag)\b/i;
/** Words in a description that is a text by itself. */
const longDescription = 15;

type Size = { readonly width: number; readonly height: number };
type Naming = { readonly isNamed: boolean; readonly isOrnament: boolean };

function readSide(dom: DomReader, element: Element, name: 'width' | 'height'): number {
  const value = dom.attribute(element, name);
  return value === null || value.includes('%') ? 0 : Number.parseFloat(value) || 0;
}

/** How large a picture is, in CSS pixels; undefined where nobody sees it. */
function readSize(dom: DomReader, element: Element): Size | undefined {
  if (dom.localName(element) === 'input' && dom.attribute(element, 'type')?.toLowerCase() !== 'image') return undefined;
  if (dom.isDisplayed !== null && !dom.isDisplayed(element)) return undefined;
  return dom.isDisplayed === null ? { width: readSide(dom, element, 'width'), height: readSide(dom, element, 'height') } : dom.boundingBox(element);
}

/** What a picture is called. Asked of large ones alone. */
function readNaming(dom: DomReader, element: Element): Naming {
  const source = (dom.attribute(element, 'src') ?? dom.attribute(element, 'data') ?? '').slice(0, 2000);
  const file = /^data:/i.test(source) ? '' : (source.split(/[?#]/u)[0]?.split('/').at(-1) ?? '');
  const alt = dom.attribute(element, 'alt') ?? dom.attribute(element, 'aria-label') ?? dom.attribute(element, 'title') ?? '';
  const named = `${alt.slice(0, 500)} ${file.replaceAll(/[-_.]/gu, ' ')}`;
  return { isNamed: namesText.test(named) || alt.split(/\s+/u).length >= longDescription, isOrnament: namesOrnament.test(named) };
}

/** Letters that a drawing has in it as text. */
const shortestDrawn = 40;

function drawsText(dom: DomReader, element: Element): boolean {
  if (dom.localName(element) !== 'svg') return false;
  let length = 0;
  const texts = dom.queryAll(element, 'text');
  for (let index = 0; index < Math.min(texts.length, mostLooked); index += 1) length += dom.textContent(texts[index]!).trim().length;
  return length >= shortestDrawn;
}

/** Frames that are looked into. */
const mostFrames = 20;

/** The part and the bodies of the frames that are shown in it, which are documents of their own. */
function* listParts(dom: DomReader, part: Element): Steps<Element[]> {
  const parts = [part];
  for (const name of ['iframe', 'frame']) {
    const frames = dom.queryAll(part, name);
    for (let index = 0; index < Math.min(frames.length, mostFrames); index += 1) {
      if (dom.isDisplayed?.(frames[index]!) === false) continue;
      const inner = dom.frameDocument(frames[index]!);
      const body = inner === null ? null : dom.body(inner);
      if (body !== null) parts.push(body);
    }
    yield;
  }
  return parts;
}

/**
 * How many pictures in this part of the page may hold text: those that are called so, that have the shape of a page, drawings with text in them and, where there are
 * few `words` beside them, all that are large enough for some lines. Icons, logos, ornaments and photographs in an article do not count.
 */
export function* countPictures(dom: DomReader, whole: Element, words: number): Steps<number> {
  let named = 0;
  const others: Size[] = [];
  const parts = yield* listParts(dom, whole);
  for (const [part, name] of parts.flatMap((one) => pictures.map((kind) => [one, kind] as const))) {
    const found = dom.queryAll(part, name);
    yield;
    for (let index = 0; index < Math.min(found.length, mostLooked); index += 1) {
      if (index % stepsBetweenStops === stepsBetweenStops - 1) yield;
      const size = readSize(dom, found[index]!);
      if (size === undefined) continue;
      if (drawsText(dom, found[index]!)) named += 1;
      else if (size.width >= leastWidth && size.height >= leastHeight) {
        const { isNamed, isOrnament } = readNaming(dom, found[index]!);
        if (!isOrnament && (isNamed || isPageShaped(size))) named += 1;
        else others.push(size);
      }
    }
  }
  const area = others.reduce((sum, { width, height }) => sum + width * height, 0);
  return area > words * areaPerWord ? named + others.length : named;
}

function isPageShaped({ width, height }: Size): boolean {
  return width >= pageWidth && height >= pageHeight && height >= width * 1.2;
}
