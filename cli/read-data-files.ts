import { basename } from 'node:path';
import { hashText } from '../lib/text/hash';
import type { DataSource } from '../lib/training/build-model';
import { correctLabels, readCorrections } from '../lib/training/correct-labels';
import { readLabelledRows, readRows, type LabelledRow, type Row } from '../lib/training/labelled-row';
import { failCommand, readTextFile } from './command';

/** The labelled rows of several files one after the other, with where they came from; ends the command at the first line that is no row. */
export function readDataFiles(files: readonly string[]): { readonly rows: readonly LabelledRow[]; readonly sources: readonly DataSource[] } {
  const read = files.map((file) => {
    const text = readTextFile(file);
    const found = readLabelledRows(text);
    if (!found.ok) return failCommand(`${file}: line ${found.error.line}: ${found.error.reason}`);
    return { rows: found.value, source: { file: basename(file), sha256: hashText(text), rows: found.value.length } };
  });
  return { rows: read.flatMap(({ rows }) => rows), sources: read.map(({ source }) => source) };
}

/** The rows of a file whose labels, if it has any, do not matter; ends the command at the first line that is no row. */
export function readBareFile(file: string): { readonly rows: readonly Row[]; readonly source: DataSource } {
  const text = readTextFile(file);
  const found = readRows(text);
  if (!found.ok) return failCommand(`${file}: line ${found.error.line}: ${found.error.reason}`);
  return { rows: found.value, source: { file: basename(file), sha256: hashText(text), rows: found.value.length } };
}

/** The rows with the labels that a file of corrections gives them, and where those came from; ends the command at the first correction that does not fit its row. */
export function readCorrectedRows(rows: readonly LabelledRow[], file: string): { readonly rows: readonly LabelledRow[]; readonly source: DataSource } {
  const text = readTextFile(file);
  const found = readCorrections(text);
  if (!found.ok) return failCommand(`${file}: line ${found.error.line}: ${found.error.reason}`);
  const corrected = correctLabels(rows, found.value);
  if (!corrected.ok) return failCommand(`${file}: ${corrected.error.id}: ${corrected.error.reason}`);
  return { rows: corrected.value, source: { file: basename(file), sha256: hashText(text), rows: found.value.length } };
}
