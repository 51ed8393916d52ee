import type { DomReader } from '../dom-reader';
import { paintOver, readColor, readContrast, type Color } from '../read-color';
import { hasOtherGround } from './has-other-ground';
import { farthestIndent, faintest, isEmptyClip, isEmptyPath, leastContrast, smallestLetter, type Sight, type SightJudge } from './sight';

/** What an element, with all around it, leaves of what is in it. */
type Look = {
  readonly sight: Sight;
  /** The product of all opacities. */
  readonly opacity: number;
  /** The colour that is painted behind it; undefined where that is not known. `ground` as it is written decides where it is in a notation of its own. */
  readonly ground: Color | undefined;
  readonly groundText: string;
  /** What boxes around that show no more than fits leave of the plane, in CSS pixels of the window. */
  readonly window: Part;
};

type Part = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
const everywhere: Part = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function touches(one: Part, other: Part): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** The side, in CSS pixels, up to which a box that cuts off what is larger shows nothing. */
const emptySide = 1.5;
/** So many close looks at what would be invisible are taken; a page with more is judged by its colours alone, so that time stays linear. */
const mostCloseLooks = 400;

const white: Color = [1, 1, 1, 1];

/** What is asked of the window of a document again and again. */
type Pane = { readonly view: Window; readonly scrollX: number; readonly scrollY: number; readonly width: number };

/**
 * Judges by the styles and boxes that the browser has worked out: first what nearly every text answers at once, and closely only what would be invisible.
 * Boxes are asked of elements with attributes alone, since every question takes a microsecond and a page has thousands of others; letters of all.
 * Not known to it: filters, masks, and what is painted in front of a text.
 */
export function judgeByLayout(dom: DomReader): SightJudge {
  const looks = new Map<Element, Look>();
  const sights = new Map<Element, Sight>();
  const colors = new Map<string, Color | null>();
  const panes = new Map<Document, Pane | undefined>();
  let closeLooks = 0;
  // Nearly all of a page is one document, and an element is looked at before its letters are judged.
  let lastDocument: Document | undefined;
  let lastPane: Pane | undefined;
  let lastElement: Element | undefined;
  let lastStyle: CSSStyleDeclaration | undefined;

  const paneOf = (element: Element): Pane | undefined => {
    const document = dom.ownerDocument(element);
    if (document !== lastDocument) {
      lastPane = openPane(document);
      lastDocument = document;
    }
    return lastPane;
  };

  const openPane = (document: Document): Pane | undefined => {
    if (panes.has(document)) return panes.get(document);
    const view = dom.defaultView(document);
    const pane = view === null ? undefined : { view, scrollX: view.scrollX, scrollY: view.scrollY, width: view.innerWidth };
    panes.set(document, pane);
    return pane;
  };

  const styleOf = (element: Element, { view }: Pane): CSSStyleDeclaration => {
    if (element !== lastElement || lastStyle === undefined) {
      lastStyle = view.getComputedStyle(element);
      lastElement = element;
    }
    return lastStyle;
  };

  const colorOf = (text: string): Color | null => {
    let color = colors.get(text);
    if (color === undefined) colors.set(text, (color = readColor(text)));
    return color;
  };

  const outermost = (element: Element): Look => {
    const document = dom.ownerDocument(element);
    const view = dom.defaultView(document);
    const root = dom.documentElement(document);
    const frame = view === null || document === dom.document ? null : view.frameElement;
    const around = frame === null ? undefined : lookAt(frame);
    const isDark = view !== null && root !== null && /dark/u.test(view.getComputedStyle(root).colorScheme) && view.matchMedia('(prefers-color-scheme: dark)').matches;
    // The browser's own dark ground is of a colour that it does not tell.
    return { sight: around?.sight ?? 'seen', opacity: around?.opacity ?? 1, ground: isDark ? undefined : white, groundText: isDark ? '' : 'rgb(255, 255, 255)', window: everywhere };
  };

  /** What the box of an element does to all in it. */
  const judgeBox = (element: Element, style: CSSStyleDeclaration, pane: Pane, around: Look): { readonly sight: Sight; readonly window: Part } => {
    const { window } = around;
    if (style.clipPath !== 'none' && isEmptyPath(style.clipPath)) return { sight: 'spoken', window };
    if (style.clip !== 'auto' && isEmptyClip(style.clip) && /absolute|fixed/u.test(style.position)) return { sight: 'spoken', window };
    if (style.textIndent !== '0px' && isFarIndent(style.textIndent)) return { sight: 'spoken', window };
    const box = dom.boundingBox(element);
    const { width, height } = box;
    if (width === 0 && height === 0 && style.transform !== 'none') return { sight: comesLater(dom, element) ? 'folded' : 'unseen', window };
    if (box.right + pane.scrollX < 0 || box.bottom + pane.scrollY < 0 || box.left >= pane.width) {
      const sight = judgePlace(dom, element, box.left < pane.width);
      if (sight !== 'seen') return { sight, window };
    }
    if (window !== everywhere && width > 0 && height > 0 && !touches(box, window)) return { sight: 'folded', window };
    const { overflowX } = style;
    if (overflowX === 'visible' || !cutsOff(dom, element, style)) return { sight: 'seen', window };
    if (width <= emptySide || height <= emptySide) return { sight: width <= emptySide && height <= emptySide ? 'spoken' : 'folded', window };
    return { sight: 'seen', window: /auto|scroll/u.test(overflowX) ? everywhere : narrow(window, box, /hidden|clip/u.test(style.overflowY)) };
  };

  const look = (element: Element, around: Look): Look => {
    if (around.sight !== 'seen' || (!dom.hasAttributes(element) && !isRoot(dom, element))) return around;
    const pane = paneOf(element);
    if (pane === undefined) return around;
    const style = styleOf(element, pane);
    let { ground, groundText } = around;
    const own = style.backgroundColor;
    if (own !== 'rgba(0, 0, 0, 0)') {
      const color = colorOf(own);
      groundText = own;
      ground = color === null ? undefined : color[3] >= 1 ? color : ground === undefined ? undefined : paintOver(color, ground);
    }
    const share = style.opacity;
    const opacity = share === '1' ? around.opacity : around.opacity * Number(share);
    const { sight, window } = judgeBox(element, style, pane, around);
    return sight === 'seen' && opacity === around.opacity && groundText === around.groundText && window === around.window ? around : { sight, opacity, ground, groundText, window };
  };

  function lookAt(element: Element): Look {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !looks.has(at)) {
      chain.push(at);
      at = dom.parentElement(at);
    }
    let around = (at === null ? undefined : looks.get(at)) ?? outermost(element);
    for (let index = chain.length - 1; index >= 0; index -= 1) {
      around = look(chain[index]!, around);
      looks.set(chain[index]!, around);
    }
    return around;
  }

  // Most texts of a page have one colour on one ground.
  let last: { readonly text: string; readonly ground: Color | undefined; readonly isTold: boolean } | undefined;

  const isToldFrom = (text: string, ground: Color | undefined, groundText: string): boolean => {
    const color = colorOf(text);
    if (color === null) return text !== groundText;
    if (last === undefined || last.text !== text || last.ground !== ground)
      last = { text, ground, isTold: color[3] >= faintest && (ground === undefined || readContrast(paintOver(color, ground), ground) >= leastContrast) };
    return last.isTold;
  };

  /** Whether the text is told from its ground: by its colour as far as the grounds around are known, closely where it is not. */
  const isTold = (element: Element, text: string, around: Look, view: Window): boolean => {
    if (isToldFrom(text, around.ground, around.groundText)) return true;
    closeLooks += 1;
    if (closeLooks > mostCloseLooks) return false;
    const color = colorOf(text);
    const hasColor = color === null || color[3] >= faintest;
    // Elements without attributes, a head of a table, may have a ground by their name.
    let at: Element | null = hasColor ? element : null;
    for (let up = 0; at !== null && up < mostAround; up += 1) {
      const own = view.getComputedStyle(at).backgroundColor;
      const ground = colorOf(own);
      if (ground === null || ground[3] >= 1) {
        if (isToldFrom(text, ground ?? undefined, own)) return true;
        break;
      }
      at = dom.parentElement(at);
    }
    return hasOtherGround(dom, element, hasColor);
  };

  let lastSize = '';
  let isTiny = false;

  const judge = (element: Element): Sight => {
    const around = lookAt(element);
    const pane = paneOf(element);
    if (around.sight !== 'seen' || pane === undefined) return around.sight;
    const style = styleOf(element, pane);
    const opacity = dom.hasAttributes(element) ? around.opacity : around.opacity * Number(style.opacity);
    if (opacity < faintest) return comesLater(dom, element) ? 'folded' : 'unseen';
    const { fontSize } = style;
    if (fontSize !== lastSize) {
      isTiny = Number.parseFloat(fontSize) < smallestLetter;
      lastSize = fontSize;
    }
    if (isTiny) return 'unseen';
    return isTold(element, style.webkitTextFillColor, around, pane.view) ? 'seen' : 'unseen';
  };

  return (element) => {
    let sight = sights.get(element);
    if (sight === undefined) sights.set(element, (sight = judge(element)));
    return sight;
  };
}

/** What a box that cuts off, on both axes or from left to right, leaves of a part. */
function narrow(window: Part, { left, right, top, bottom }: Part, isBoth: boolean): Part {
  return { left: Math.max(window.left, left), right: Math.min(window.right, right), top: isBoth ? Math.max(window.top, top) : window.top, bottom: isBoth ? Math.min(window.bottom, bottom) : window.bottom };
}

function isFarIndent(indent: string): boolean {
  const size = Number.parseFloat(indent);
  return indent.endsWith('%') ? Math.abs(size) >= 100 : Math.abs(size) >= farthestIndent;
}

function isRoot(dom: DomReader, element: Element): boolean {
  const name = dom.localName(element);
  return name === 'html' || name === 'body';
}

/** Whether what is larger than the box is not shown. Of `html` and `body` it is the window that cuts off. */
function cutsOff(dom: DomReader, element: Element, { display }: CSSStyleDeclaration): boolean {
  return display !== 'contents' && display !== 'inline' && !isRoot(dom, element);
}

/** How far up what moves or fades a text is looked for. */
const mostAround = 30;

/** Whether a text that is not there yet fades or moves in, when it is scrolled or turned to: so do pages that show their parts one by one. */
function comesLater(dom: DomReader, element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at !== null && up < mostAround; up += 1) {
    const view = dom.defaultView(dom.ownerDocument(at));
    const style = view?.getComputedStyle(at);
    if (view === undefined || view === null || style === undefined) return false;
    if (style.opacity !== '1' || style.transform !== 'none') {
      if (style.animationName !== 'none' || /opacity|transform/u.test(style.willChange)) return true;
      if (/[1-9]/u.test(style.transitionDuration) && /all|opacity|transform/u.test(style.transitionProperty)) return true;
      // Scripts that fade in what is scrolled to write its style themselves, and have nothing to fade in above the lower edge of the window.
      if (/opacity|transform/i.test(dom.attribute(at, 'style') ?? '') && dom.boundingBox(at).top >= view.innerHeight && Number(style.opacity) < 1) return true;
    }
    at = dom.parentElement(at);
  }
  return false;
}

/**
 * Where a text outside the page stands: in a box that scrolls it is seen, in one that cuts it off it is folded away, as the pictures of a row that is turned, and
 * in none it is out of everybody's reach, on the left and above.
 */
function judgePlace(dom: DomReader, element: Element, isBefore: boolean): Sight {
  let at: Element | null = element;
  while (at !== null) {
    const style = dom.defaultView(dom.ownerDocument(at))?.getComputedStyle(at);
    if (style === undefined) return 'seen';
    if (at !== element) {
      if (/auto|scroll/u.test(`${style.overflowX} ${style.overflowY}`)) return 'seen';
      if (/hidden|clip/u.test(`${style.overflowX} ${style.overflowY}`)) return isBefore && isRoot(dom, at) && !comesLater(dom, element) ? 'spoken' : 'folded';
    }
    const parent = dom.parentElement(at);
    // From right to left a page goes on to the left.
    if (parent === null) return !isBefore || style.direction === 'rtl' ? 'seen' : comesLater(dom, element) ? 'folded' : 'spoken';
    at = parent;
  }
  return 'seen';
}
