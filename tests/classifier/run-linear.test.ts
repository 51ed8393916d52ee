import { expect, it } from 'vitest';
import { piecesOf } from '../../lib/classifier/extract-features';
import { packModel } from '../../lib/classifier/pack-model';
import { readWord } from '../../lib/classifier/run-linear';
import { unpackModel } from '../../lib/classifier/unpack-model';
import { encodeWeights } from '../../lib/classifier/weight-text';
import { toyFile } from './toy-model';

const known = ['<se', 'ell>', 'sell>', 'ana', 'sellers'];
// Weights rise by one from piece to piece; none has one for the second label.
const rows = known.map((piece, at) => `${encodeWeights([at + 1, 0], 1)} ${piece}`);
const { linear } = unpackModel(packModel({ ...toyFile, linear: { ...toyFile.linear, families: { ...toyFile.linear.families, pieces: { unit: 1, rows } } } })!);

it.each([
  ['known ones at its ends', 'sell', 1 + 2 + 3],
  ['one that comes twice', 'banana', 4 + 4],
  ['one that is known, but too long for a piece', 'sellers', 1],
  ['none', 'it', 0],
  ['none, and is no word', '', 0],
])('a word is read by its pieces: %s', (_name, form, sum) => {
  expect(readWord(linear, 7, form)).toEqual({ number: 7, pieces: piecesOf(form).length, sum: Int32Array.of(sum, 0) });
});
