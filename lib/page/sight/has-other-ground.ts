import type { DomReader } from '../dom-reader';
import { readColor } from '../read-color';

const pictures = 'img,video,canvas,svg,picture,iframe,object,embed';
/** So far up, and at so many elements beside a text and pictures in its part of the page, one looks for what may lie behind it. */
const mostAround = 30;
const mostBeside = 60;
const mostPictures = 100;

/**
 * Whether something that the colours of the elements around it do not tell makes a text seen that otherwise has the colour of its ground: a picture or a
 * coloured box behind it, a shadow, an outline, letters filled with a picture. `hasColor`: the letters have a colour of their own, to be told from another ground.
 */
export function hasOtherGround(dom: DomReader, element: Element, hasColor: boolean): boolean {
  const view = dom.defaultView(dom.ownerDocument(element));
  if (view === null) return false;
  const box = dom.boundingBox(element);
  const own = view.getComputedStyle(element);
  if (own.textShadow !== 'none' || Number.parseFloat(own.webkitTextStrokeWidth) > 0) return true;
  let at: Element | null = element;
  for (let up = 0; at !== null && up < mostAround; up += 1) {
    const style = view.getComputedStyle(at);
    // A picture, also a gradient, is a ground of its own; where letters are cut out of it, it is what they are seen by.
    if (style.backgroundImage !== 'none' && (hasColor || style.backgroundClip === 'text')) return true;
    if (hasColor && (style.mixBlendMode !== 'normal' || /inset/u.test(style.boxShadow))) return true;
    if (hasColor && ['::before', '::after'].some((name) => isPainted(view.getComputedStyle(at!, name)))) return true;
    if (!hasColor && style.backgroundImage === 'none' && up > 2) return false;
    if ((readColor(style.backgroundColor)?.[3] ?? 1) >= 1) return hasColor && hasPictureBehind(dom, at, box);
    if (hasColor && hasPaintedBeside(dom, view, at, box)) return true;
    const parent = dom.parentElement(at);
    if (parent === null) return hasColor && hasPictureBehind(dom, at, box);
    at = parent;
  }
  return false;
}

function isPainted(style: CSSStyleDeclaration): boolean {
  return style.content !== 'none' && style.content !== 'normal' && style.content !== '' && (style.backgroundImage !== 'none' || (readColor(style.backgroundColor)?.[3] ?? 1) > 0);
}

function isBehind(dom: DomReader, element: Element, box: DOMRect): boolean {
  const other = dom.boundingBox(element);
  return other.width > 0 && other.height > 0 && other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
}

function hasPictureBehind(dom: DomReader, part: Element, box: DOMRect): boolean {
  const found = dom.queryAll(part, pictures);
  for (let index = 0; index < Math.min(found.length, mostPictures); index += 1) if (isBehind(dom, found[index]!, box)) return true;
  return false;
}

/** Whether a box beside the element, or a picture, is painted where the text stands. */
function hasPaintedBeside(dom: DomReader, view: Window, element: Element, box: DOMRect): boolean {
  for (const next of [dom.previousElement, dom.nextElement]) {
    let beside = next(element);
    for (let count = 0; beside !== null && count < mostBeside; count += 1) {
      if (isBehind(dom, beside, box)) {
        const { backgroundColor, backgroundImage } = view.getComputedStyle(beside);
        if (backgroundImage !== 'none' || (readColor(backgroundColor)?.[3] ?? 1) > 0 || dom.query(beside, pictures) !== null || pictures.split(',').includes(dom.localName(beside))) return true;
      }
      beside = next(beside);
    }
  }
  return false;
}
