import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBundledModel } from '../../cli/ship-packed';
import { findGrams, gramFamilies } from '../../lib/classifier/gram-index';
import { modelFileSchema, type ModelFile } from '../../lib/classifier/model-file';
import { listNames, numberOfName } from '../../lib/classifier/name-index';
import { decodeNumbers, decodeRising, encodeNumbers, encodeRising } from '../../lib/classifier/number-text';
import { packModel } from '../../lib/classifier/pack-model';
import { readSortedNames, writeSortedNames } from '../../lib/classifier/sorted-names';
import { unpackModel } from '../../lib/classifier/unpack-model';
import { decodeSteps, encodeSteps } from '../../lib/classifier/weight-code';
import { readSteps } from '../../lib/classifier/weight-text';

const json = readFileSync(new URL('../../lib/classifier/models/clauses.json', import.meta.url), 'utf8');
const file: ModelFile = modelFileSchema.parse(JSON.parse(json));
const packed = packModel(file)!;

describe('a packed model', () => {
  // As it comes out of the package.
  const model = unpackModel(JSON.parse(JSON.stringify(packed)));
  const count = file.labels.length;

  it.each(gramFamilies)('holds every weight of every n-gram: %s', (family) => {
    const wrong: string[] = [];
    for (const row of file.linear.families[family].rows) {
      const words = row.slice(count + 1).split(' ');
      const numbers = Int32Array.from(words, (word) => numberOfName(model.vocabulary, word));
      // The n-gram as a whole is the last node that begins with its first word.
      const { short, long } = findGrams(model.linear.grams, numbers);
      const node = words.length === 3 ? long[0]! : short[words.length - 1]!;
      const { placeOf, weights } = model.linear.gramWeights[family];
      if (weights.subarray(placeOf[node], placeOf[node]! + count).join() !== readSteps(row.slice(0, count)).join()) wrong.push(row);
    }
    expect(wrong).toEqual([]);
    expect(model.linear.units[family]).toBe(file.linear.families[family].unit);
    // Nodes that are but the beginning of another n-gram, or one of another family, have none.
    const { placeOf, weights } = model.linear.gramWeights[family];
    const held = [...placeOf].filter((from) => from >= 0 && weights.subarray(from, from + count).some((weight) => weight !== 0));
    expect(held.length).toBe(file.linear.families[family].rows.filter((row) => readSteps(row.slice(0, count)).some((weight) => weight !== 0)).length);
  });

  it('holds every weight of every piece of a word', () => {
    const wrong: string[] = [];
    for (const row of file.linear.families.pieces.rows) {
      const base = (numberOfName(model.linear.pieces, row.slice(count + 1)) - 1) * count;
      if (model.linear.pieceWeights.subarray(base, base + count).join() !== readSteps(row.slice(0, count)).join()) wrong.push(row);
    }
    expect(wrong).toEqual([]);
    expect(listNames(model.linear.pieces).length).toBe(file.linear.families.pieces.rows.length);
  });

  it('holds the vector of every word, and one for all others', () => {
    const { embedding, words } = file.network;
    const wrong: string[] = [];
    for (const [at, row] of words.rows.entries()) {
      const isLast = at === words.rows.length - 1;
      const own = model.network.rowOf[isLast ? 0 : numberOfName(model.vocabulary, row.slice(embedding + 1))]! * embedding;
      if (model.network.words.steps.subarray(own, own + embedding).join() !== readSteps(row.slice(0, embedding)).join()) wrong.push(row);
    }
    expect(wrong).toEqual([]);
    const known = listNames(model.vocabulary);
    const bare = known.filter((_word, at) => model.network.rowOf[at + 1] === words.rows.length - 1);
    expect(bare.length).toBe(known.length - words.rows.length + 1);
  });

  it('holds every weight of the matrices that are read as a whole', () => {
    const { filterBank, wide, narrowing, near, output } = file.network;
    const { filters, weights } = model.network;
    expect(filters.steps).toEqual(readSteps(filterBank.rows.join('')));
    for (const [matrix, read] of [[wide, weights.wide], [narrowing, weights.narrow], [near, weights.near], [output, weights.output]] as const) {
      expect(read).toEqual(Float64Array.from(readSteps(matrix.rows.join('')), (step) => step * matrix.unit));
    }
  });

  it.each([['sell', true], ['Sell', false], ['', false]])('takes only names that its text can hold: %j', (name, isTaken) => {
    const lead = { unit: 1, rows: [`${'P'.repeat(count)} ${name}`] };
    expect(packModel({ ...file, linear: { ...file.linear, families: { ...file.linear.families, lead } } }) !== undefined).toBe(isTaken);
  });

  it('is a quarter smaller than its file, compressed', () => {
    expect(gzipSync(JSON.stringify(packed)).length).toBeLessThan(0.75 * gzipSync(json).length);
  });

  it('is what the build puts in the place of the file', () => {
    const [, text] = /unpackModel\((.*)\)/.exec(writeBundledModel())!;
    expect(JSON.parse(text!)).toEqual(packed);
  });
});

describe('numbers as text', () => {
  it('come back, whatever they are', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (numbers) => {
      expect([...decodeNumbers(encodeNumbers(numbers))]).toEqual(numbers);
    }));
    const rising = [0, 1, 1, 44, 45, 89, 90, 2025, 2_000_000];
    expect([...decodeRising(encodeRising(rising))]).toEqual(rising);
  });

  it('are one character below 45, two below 2,025', () => {
    expect([44, 45, 2024, 2025].map((number) => encodeNumbers([number]).length)).toEqual([1, 2, 2, 3]);
  });
});

describe('weights as code', () => {
  const weight = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -45, max: 45 }));

  it('come back, whatever they are', () => {
    fc.assert(fc.property(fc.array(weight, { maxLength: 400 }), fc.integer({ min: 1, max: 7 }), (weights, columns) => {
      const steps = Int8Array.from(weights);
      expect([...decodeSteps(encodeSteps(steps, columns))]).toEqual(weights);
    }));
  });

  it('come back when there are many, by columns that differ', () => {
    const steps = Int8Array.from({ length: 60_000 }, (_step, at) => (at % 3 === 0 ? 0 : at % 3 === 1 ? (at * 7919) % 5 : ((at * 104_729) % 91) - 45));
    const coded = encodeSteps(steps, 3);
    expect(coded.tables).toHaveLength(3);
    expect(decodeSteps(coded)).toEqual(steps);
    // No bit for the first column, log2 5 for the second, log2 91 for the third; six bits a character.
    expect(coded.code.length).toBeLessThan((20_000 * (Math.log2(5) + Math.log2(91)) * 1.02) / 6);
  });
});

describe('sorted names as text', () => {
  it.each([
    ['none', []],
    ['one', ['the']],
    ['some that begin alike', ['the', 'the data', 'theory', 'to']],
    ['some that begin alike for more than 35 letters', ['a'.repeat(50), `${'a'.repeat(50)}b`, 'a'.repeat(60)]],
    ['some with letters of other scripts', ['e', 'é', 'éa']],
  ])('come back: %s', (_name, names) => {
    expect(readSortedNames(writeSortedNames(names))).toEqual(names);
  });
});
