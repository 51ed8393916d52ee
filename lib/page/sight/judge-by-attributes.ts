import type { DomReader } from '../dom-reader';
import { farthestIndent, faintest, isEmptyClip, isEmptyPath, smallestLetter, type Sight, type SightJudge } from './sight';

/** The value of a property in an inline style, lower case and without `!important`; empty where there is none. The last of several holds. */
function readProperty(style: string, name: string): string {
  let value = '';
  for (const declaration of style.split(';')) {
    const at = declaration.indexOf(':');
    if (at > 0 && declaration.slice(0, at).trim().toLowerCase() === name) value = declaration.slice(at + 1).replace(/!\s*important/i, '').trim().toLowerCase();
  }
  return value;
}

const hiding = /opacity|clip|font|color|indent|background|left|right|top|transform/i;
const noColor = /^(?:transparent|rgba\([^)]{1,60}[,/]\s*0(?:\.0\d*)?%?\s*\)|#[\da-f]{3}0|#[\da-f]{6}00)$/i;
const sides = ['left', 'right', 'top', 'bottom'] as const;

/** What a style does to all in the element, whatever that says of itself. */
function judgeBox(style: string): Sight {
  const read = (name: string): string => readProperty(style, name);
  const opacity = read('opacity');
  const moves = /transition|animation|will-change/i.test(style);
  if (opacity !== '' && Number.parseFloat(opacity) < (opacity.endsWith('%') ? faintest * 100 : faintest)) return moves || read('transform') !== '' ? 'folded' : 'unseen';
  if (/^scale(?:3d)?\(\s*0\s*[,)]/u.test(read('transform'))) return moves ? 'folded' : 'unseen';
  if (isEmptyPath(read('clip-path'))) return 'spoken';
  const isPositioned = /^(?:absolute|fixed)$/u.test(read('position'));
  return isPositioned && (isEmptyClip(read('clip')) || sides.some((side) => isFar(read(side)))) ? 'spoken' : 'seen';
}

/** What a style does to the letters, which elements inside may undo; undefined where it says nothing of them. */
function judgeLetters(style: string): Sight | undefined {
  const read = (name: string): string => readProperty(style, name);
  const size = read('font-size') || (/(?:^|\s)(\d[\d.]{0,6}(?:px|pt|em|rem|%)?)(?=[\s/])/u.exec(read('font'))?.[1] ?? '');
  if (size !== '' && isTiny(size)) return 'unseen';
  const color = read('-webkit-text-fill-color') || read('color');
  const ground = read('background-color') || read('background');
  const isFilled = /clip\s*:\s*text|text-shadow|text-stroke/i.test(style);
  if (color !== '' && !isFilled && (noColor.test(color) || (ground !== '' && toHex(color) === toHex(ground)))) return 'unseen';
  if (isFar(read('text-indent'))) return 'spoken';
  return size !== '' || color !== '' ? 'seen' : undefined;
}

const pixels: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '': 1, '%': 0.16 };

function isTiny(size: string): boolean {
  const unit = pixels[/[a-z%]*$/u.exec(size)?.[0] ?? ''];
  return unit !== undefined && Number.parseFloat(size) * unit < smallestLetter;
}

function isFar(length: string): boolean {
  const unit = pixels[/[a-z%]*$/u.exec(length)?.[0] ?? ''];
  return unit !== undefined && length.startsWith('-') && Number.parseFloat(length) * unit <= -farthestIndent;
}

const names: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };

/** A colour as six hexadecimal digits where that takes no table of names; so the same colour is told in two notations. */
function toHex(color: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(color);
  if (short !== null) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  const parts = /^rgb\(\s*(\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})\s*\)$/u.exec(color);
  return parts === null ? (names[color] ?? color) : `#${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

type Judged = { readonly box: Sight; readonly letters: Sight };
const seen: Judged = { box: 'seen', letters: 'seen' };

/**
 * Judges by inline styles alone, where nothing is laid out: what an element says of itself and of all in it. Letters of an element that a style sheet may know
 * by its class are taken to be seen.
 */
export function judgeByAttributes(dom: DomReader): SightJudge {
  const known = new Map<Element, Judged>();

  const judge = (element: Element, around: Judged): Judged => {
    if (!dom.hasAttributes(element)) return around;
    const style = dom.attribute(element, 'style') ?? '';
    const isHiding = hiding.test(style);
    const own = isHiding ? judgeLetters(style) : undefined;
    const letters = own ?? (dom.attribute(element, 'class') === null ? around.letters : 'seen');
    const box = around.box === 'seen' && isHiding ? judgeBox(style) : around.box;
    return box === around.box && letters === around.letters ? around : { box, letters };
  };

  return (element) => {
    const chain: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !known.has(at)) {
      chain.push(at);
      at = dom.parentElement(at);
    }
    let judged = (at === null ? undefined : known.get(at)) ?? seen;
    for (const inner of chain.toReversed()) {
      judged = judge(inner, judged);
      known.set(inner, judged);
    }
    return judged.box === 'seen' ? judged.letters : judged.box;
  };
}
