import { basename } from 'node:path';
import { hashText } from '../lib/text/hash';
import type { DataSource } from '../lib/training/build-model';
import { correctLabels, readCorrections } from '../lib/training/correct-labels';
import { labelFurther, readFurtherLabels, type FurtherRows } from '../lib/training/further-rows';
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
function readBareFile(file: string): { readonly rows: readonly Row[]; readonly source: DataSource } {
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

/** The rows that a file of labels names, with these labels, the others as they were, and where the labels came from; ends the command at the first line that fits no row. */
function readFurtherRows(rows: readonly Row[], file: string): FurtherRows & { readonly source: DataSource } {
  const text = readTextFile(file);
  const found = readFurtherLabels(text);
  if (!found.ok) return failCommand(`${file}: line ${found.error.line}: ${found.error.reason}`);
  const further = labelFurther(rows, found.value);
  if (!further.ok) return failCommand(`${file}: ${further.error.id}: ${further.error.reason}`);
  return { ...further.value, source: { file: basename(file), sha256: hashText(text), rows: found.value.length } };
}

/** The rows of a file without labels, those among them that a second file gives labels, and where both came from; nothing where there is no such file. */
export function readBesideFiles(unlabelled: string | undefined, further: string | undefined): FurtherRows & { readonly sources: readonly DataSource[] } {
  if (unlabelled === undefined) return further === undefined ? { labelled: [], rest: [], sources: [] } : failCommand('--further names rows of the file that --unlabelled gives');
  const { rows, source } = readBareFile(unlabelled);
  if (further === undefined) return { labelled: [], rest: rows, sources: [source] };
  const found = readFurtherRows(rows, further);
  return { labelled: found.labelled, rest: found.rest, sources: [source, found.source] };
}
