import type { Span } from '../../text/span';
import type { OptOut } from '../analysis';
import { readOwnKinds } from './own-kinds';
import type { Reading } from './read-clauses';

type Kinds = ReadonlySet<OptOut['kind']>;

/** Words between two ways by which a sentence goes on to another offer. */
const goesOn = /(?:^|[,;(]|\s)(?:or|and|but|otherwise|alternatively)\s/i;

/** Where the sentence says how: its ways and places in order, those that overlap as one. Offsets into the clause. */
function readMarks({ ways, places, clause }: Reading): Span[] {
  const marks: { start: number; end: number }[] = [];
  const all = [...ways, ...places.map(({ start, end }) => ({ start: start - clause.start, end: end - clause.start }))].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of all) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

/**
 * The kinds of each way of a sentence that makes several offers one after the other ("you may correct your data in your profile, or object by
 * writing to us"): what is said between the way before and a way is offered by that way alone. Given for an offset into the clause; undefined where
 * the sentence does not tell its ways apart, so that each serves all.
 */
export function splitOffers(reading: Reading): (offset: number) => Kinds | undefined {
  const own = readOwnKinds(reading);
  const marks = readMarks(reading);
  const first = marks[0];
  if (own.size < 2 || first === undefined || marks.length < 2 || !reading.acts.some(({ end }) => end <= first.start)) return () => undefined;
  const begin = readOwnKinds(reading, 0, first.start);
  const groups: { readonly from: number; readonly kinds: Kinds }[] = [{ from: 0, kinds: begin }];
  marks.slice(1).forEach((mark, index) => {
    const before = marks[index]!;
    const kinds = readOwnKinds(reading, before.end, mark.start);
    const isOther = kinds.size > 0 && goesOn.test(reading.text.slice(before.end, mark.start)) && [...kinds].some((kind) => !groups.at(-1)!.kinds.has(kind));
    if (isOther) groups.push({ from: before.end, kinds });
  });
  if (groups.length < 2 || begin.size === 0) return () => undefined;
  return (offset) => groups.findLast(({ from }) => from <= offset)?.kinds;
}
