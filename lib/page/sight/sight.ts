/**
 * How the words in an element come to people: seen; folded away until something is opened, turned to or scrolled to; spoken by screen readers alone; in no
 * way at all.
 */
export type Sight = 'seen' | 'folded' | 'spoken' | 'unseen';

/** Tells how the words directly in an element come to people. */
export type SightJudge = (element: Element) => Sight;

/** Letters smaller than this, in CSS pixels, are no letters to the eye. */
export const smallestLetter = 2;
/** What is fainter than this share, or has less contrast by WCAG 2.2 with its ground (21 is black on white; 1.16 is #eee on white), is not seen. */
export const faintest = 0.1;
export const leastContrast = 1.2;
/** A first line is moved further than this, in CSS pixels, only to have it out of the way. */
export const farthestIndent = 500;

const emptyShape = /^(?:circle\(0(?:px|%)?(?:\s|\))|ellipse\((?:0(?:px|%)?\s|\S{1,20}\s+0(?:px|%)?(?:\s|\))))/i;
const inset = /^inset\(\s*([^)]{1,80})\)/i;
const clipRect = /^rect\(\s*([^)]{1,80})\)/i;
const polygon = /^polygon\(([^)]{1,400})\)/i;

/** Whether a computed or written `clip-path` leaves nothing of its box. */
export function isEmptyPath(path: string): boolean {
  if (emptyShape.test(path)) return true;
  const sides = inset.exec(path)?.[1]?.split(/\s+round\b/u)[0]?.trim().split(/\s+/u);
  if (sides !== undefined) {
    const [top = '', right = top, bottom = top, left = right] = sides;
    return coversAll(top, bottom) || coversAll(left, right);
  }
  const corners = polygon.exec(path)?.[1]?.split(',').map((corner) => corner.trim());
  return corners !== undefined && corners.length > 0 && corners.every((corner) => corner === corners[0]);
}

/** Whether two opposite sides, moved in by so much, meet: in shares of the box; an inset of lengths meets where it is larger than any box. */
function coversAll(one: string, other: string): boolean {
  const shares = [one, other].map((side) => (side.endsWith('%') ? Number.parseFloat(side) : Number.parseFloat(side) >= 9000 ? 100 : 0));
  return (shares[0] ?? 0) + (shares[1] ?? 0) >= 100;
}

/** Whether the older `clip`, which clips only what is positioned, leaves at most one pixel. */
export function isEmptyClip(clip: string): boolean {
  const sides = clipRect.exec(clip)?.[1]?.split(/[\s,]+/u).map((side) => Number.parseFloat(side));
  if (sides === undefined || sides.length !== 4) return false;
  const [top = Number.NaN, right = Number.NaN, bottom = Number.NaN, left = Number.NaN] = sides;
  return bottom - top <= 1 || right - left <= 1;
}
