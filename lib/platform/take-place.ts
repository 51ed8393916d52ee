const place = Symbol.for('clauselight.reader');

/**
 * True for the first script of the extension in this page, false for every later one, which then must do nothing. The place is kept in the
 * extension's own world, where the page does not see it.
 */
export function takePlace(): boolean {
  if (Reflect.has(globalThis, place)) return false;
  Reflect.set(globalThis, place, true);
  return true;
}
