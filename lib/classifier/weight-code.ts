import { decodeNumbers, encodeNumbers } from './number-text';
import { largestWeight } from './weight-text';

/**
 * Integer weights in as few characters as their frequencies allow. Deflate spends a tenth more on them: it takes chance repetitions for matches.
 * `tables`: how often each weight comes, for all of them or for each column; `code`: the weights in base 64.
 */
export type WeightCode = { readonly count: number; readonly tables: readonly string[]; readonly code: string };

// Range asymmetric numeral systems (Duda, arXiv:1311.2540), byte by byte as in Giesen, arXiv:1402.3392: the state stays within 2^22 and 2^30, the
// largest whole numbers that engines keep without a box before they have compiled the code well.
const scaleBits = 12;
const scale = 1 << scaleBits;
const placeMask = scale - 1;
const lowest = 2 ** 22;
const symbols = 2 * largestWeight + 1;
/** Room for the symbols of one table. */
const symbolBits = 7;

/** What one symbol's part of the scale begins at and how long it is, by symbol. */
type Table = { readonly from: Uint16Array; readonly length: Uint16Array };

/** Codes integer weights (from -45 to 45) that stand row by row. Each column has a table of its own where that saves more than the tables cost. */
export function encodeSteps(steps: Int8Array, columns: number): WeightCode {
  const single = [countSymbols(steps, 0, 1)];
  const own = Array.from({ length: columns }, (_column, column) => countSymbols(steps, column, columns));
  const counts = costOf(own) < costOf(single) ? own : single;
  const lengths = counts.map(fitToScale);
  const tables = lengths.map(layTable);
  const bytes: number[] = [];
  let state = lowest;
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const { from, length } = tables[at % tables.length]!;
    const symbol = steps[at]! + largestWeight;
    const limit = (lowest / scale) * 256 * length[symbol]!;
    for (; state >= limit; state = Math.floor(state / 256)) bytes.push(state % 256);
    state = Math.floor(state / length[symbol]!) * scale + (state % length[symbol]!) + from[symbol]!;
  }
  for (let left = 4; left > 0; left -= 1, state = Math.floor(state / 256)) bytes.push(state % 256);
  const code = btoa(bytes.toReversed().reduce((text, byte) => text + String.fromCharCode(byte), ''));
  return { count: steps.length, tables: lengths.map((length) => encodeNumbers(length)), code };
}

/** The weights of a code that `encodeSteps` gave. */
export function decodeSteps({ count, tables, code }: WeightCode): Int8Array {
  const bytes = atob(code);
  const { symbolAt, parts } = spreadTables(tables);
  const steps = new Int8Array(count);
  const end = bytes.length;
  const lastTable = tables.length - 1;
  let next = 0;
  let state = 0;
  for (; next < 4; next += 1) state = (state << 8) | bytes.charCodeAt(next);
  // Most of the time of unpacking goes by here, much of it before the loop has been compiled well: every step less counts.
  for (let at = 0, table = 0; at < count; at += 1) {
    const place = state & placeMask;
    const symbol = symbolAt[(table << scaleBits) | place]!;
    const part = parts[(table << symbolBits) | symbol]!;
    state = (part >> scaleBits) * (state >> scaleBits) + place - (part & placeMask);
    while (state < lowest && next < end) state = (state << 8) | bytes.charCodeAt(next++);
    steps[at] = symbol - largestWeight;
    table = table === lastTable ? 0 : table + 1;
  }
  return steps;
}

function countSymbols(steps: Int8Array, first: number, distance: number): number[] {
  const counts = Array.from({ length: symbols }, () => 0);
  for (let at = first; at < steps.length; at += distance) counts[steps[at]! + largestWeight]! += 1;
  return counts;
}

/** Roughly how many bits the weights and the tables take. */
function costOf(tables: readonly (readonly number[])[]): number {
  const bitsOfEntry = 10;
  return tables.reduce((bits, counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.reduce((sum, count) => (count === 0 ? sum : sum + bitsOfEntry - count * Math.log2(count / total)), bits);
  }, 0);
}

/** Counts as parts of the scale, none that is needed empty. */
function fitToScale(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map((_count, symbol) => (symbol === 0 ? scale : 0));
  const lengths = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / total) * scale))));
  const largest = lengths.indexOf(Math.max(...lengths));
  // What rounding left over or took too much; the largest part is some hundred times that.
  lengths[largest]! += scale - lengths.reduce((sum, length) => sum + length, 0);
  return lengths;
}

function layTable(lengths: readonly number[]): Table {
  const from = new Uint16Array(symbols);
  let sum = 0;
  for (const [symbol, length] of lengths.entries()) {
    from[symbol] = sum;
    sum += length;
  }
  return { from, length: Uint16Array.from(lengths) };
}

/**
 * The tables behind each other, each out of how long the symbols' parts of the scale are: the symbol at every place of the scale, and the part of every symbol,
 * its length before the place where it begins.
 */
function spreadTables(tables: readonly string[]): { readonly symbolAt: Uint8Array; readonly parts: Int32Array } {
  const symbolAt = new Uint8Array(tables.length << scaleBits);
  const parts = new Int32Array(tables.length << symbolBits);
  tables.forEach((table, at) => {
    const lengths = decodeNumbers(table);
    for (let symbol = 0, from = 0; symbol < lengths.length; symbol += 1) {
      const length = lengths[symbol]!;
      if (length === 0) continue;
      parts[(at << symbolBits) | symbol] = (length << scaleBits) | from;
      symbolAt.fill(symbol, (at << scaleBits) + from, (at << scaleBits) + from + length);
      from += length;
    }
  });
  return { symbolAt, parts };
}
