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

/** The rows of files without labels, those among them that further files give labels, and where all came from; nothing where there are no such files. Ends the command at the first line that fits no row. */
export function readBesideFiles(unlabelled: readonly string[] = [], further: readonly string[] = []): FurtherRows & { readonly sources: readonly DataSource[] } {
  if (unlabelled.length === 0) return further.length === 0 ? { labelled: [], rest: [], sources: [] } : failCommand('--further names rows of a file that --unlabelled gives');
  const files = unlabelled.map(readBareFile);
  const rows = files.flatMap((file) => file.rows);
  const given = further.map((file) => {
    const text = readTextFile(file);
    const found = readFurtherLabels(text);
    if (!found.ok) return failCommand(`${file}: line ${found.error.line}: ${found.error.reason}`);
    return { labels: found.value, source: { file: basename(file), sha256: hashText(text), rows: found.value.length } };
  });
  const sources = [...files, ...given].map(({ source }) => source);
  if (given.length === 0) return { labelled: [], rest: rows, sources };
  const found = labelFurther(rows, given.flatMap(({ labels }) => labels));
  if (!found.ok) return failCommand(`${further.join(', ')}: ${found.error.id}: ${found.error.reason}`);
  return { ...found.value, sources };
}
