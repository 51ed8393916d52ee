const place = Symbol.for('clauselight.reader');
const marksPlace = Symbol.for('clauselight.marks');
const barPlace = Symbol.for('clauselight.bar');
const votePlace = Symbol.for('clauselight.vote');

/**
 * True for the first script of the extension in this page, false for every later one, which then must do nothing. The place is kept in the
 * extension's own world, where the page does not see it.
 */
export function takePlace(): boolean {
  if (Reflect.has(globalThis, place)) return false;
  Reflect.set(globalThis, place, true);
  return true;
}

/** Leaves what makes the marks where the reader of this page finds it: two scripts of one extension share their world. */
export function leaveMarks(openMarks: object): void {
  Reflect.set(globalThis, marksPlace, openMarks);
}

/** What makes the marks, once it was left here; the caller knows its type. */
export function findMarks(): unknown {
  return Reflect.get(globalThis, marksPlace);
}

/** Leaves what builds the bar, in the same way. */
export function leaveBar(openBar: object): void {
  Reflect.set(globalThis, barPlace, openBar);
}

/** What builds the bar, once it was left here; the caller knows its type. */
export function findBar(): unknown {
  return Reflect.get(globalThis, barPlace);
}

/** Leaves the vote on what is policy, in the same way. */
export function leaveVote(vote: object): void {
  Reflect.set(globalThis, votePlace, vote);
}

/** The vote, once it was left here; the caller knows its type. */
export function findVote(): unknown {
  return Reflect.get(globalThis, votePlace);
}
