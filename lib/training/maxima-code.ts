import { addTo, leb, noResult, op, vector, vectorBytes, type VectorFunction } from './vector-code';

/** Numbers of the parameters, then of the local variables. `place`: what is written down where a sum is the largest so far. */
const local = { bytes: 0, bias: 1, before: 2, here: 3, after: 4, largest: 5, winners: 6, place: 7, offset: 8, sum: 9, best: 10, isLarger: 11, places: 12 } as const;

const at = (row: number) => [op.get, row, op.get, local.offset, op.add];

/** Sums of four rows, column by column; where a sum is larger than the largest so far it takes its place, and `place` that of the winner. Four columns at a time. */
export const maximaCode: VectorFunction = {
  parameters: 8,
  wholeLocals: 1,
  vectorLocals: 4,
  body: [
    op.get, local.place, ...vector.splatWhole, op.set, local.places,
    op.loop, noResult,
    ...at(local.bias), ...vector.load(), ...at(local.here), ...vector.load(), ...vector.add, ...at(local.before), ...vector.load(), ...vector.add, ...at(local.after), ...vector.load(), ...vector.add, op.set, local.sum,
    ...at(local.largest), ...vector.load(), op.set, local.best,
    op.get, local.sum, op.get, local.best, ...vector.greater, op.set, local.isLarger,
    ...at(local.largest), op.get, local.sum, op.get, local.best, op.get, local.isLarger, ...vector.select, ...vector.store(),
    ...at(local.winners), op.get, local.places, ...at(local.winners), ...vector.load(), op.get, local.isLarger, ...vector.select, ...vector.store(),
    ...addTo(local.offset, [op.const, ...leb(vectorBytes)]),
    op.get, local.offset, op.get, local.bytes, op.less, op.brIf, 0,
    op.end,
  ],
};
