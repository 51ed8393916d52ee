import { decodeNumbers } from '../../classifier/number-text';
import { readSortedNames } from '../../classifier/sorted-names';
import { countFirstShapes, firstShapes, type PackedTerms } from './packed-terms';
import { decodeReferences } from './reference-text';
import type { TermGraph } from './term-graph';

/** The graph out of its packed form, which must be one that `packTerms` gave. */
export function unpackTerms(packed: PackedTerms): TermGraph {
  const { exact, literals, prefixes, classes } = packed.names;
  const ofLists = firstShapes(packed);
  const gapShapes = decodeReferences(packed.gapShapes, countFirstShapes(ofLists));
  const stepsFrom = decodeCounts(packed.stepCounts);
  return {
    names: { literals: readSortedNames(literals), exact: readSortedNames(exact), prefixes: readSortedNames(prefixes), classes: readSortedNames(classes) },
    lists: packed.lists,
    shapes: decodeReferences(packed.shapes, countFirstShapes(ofLists, gapShapes)),
    endsFrom: decodeCounts(packed.endCounts),
    ends: decodeNumbers(packed.ends),
    opensFrom: decodeCounts(packed.openCounts),
    opens: decodeNumbers(packed.opens),
    fansFrom: decodeCounts(packed.fanCounts),
    fans: decodeReferences(packed.fans, 0),
    stepsFrom,
    stepSymbols: decodeSymbols(packed.stepSymbols, stepsFrom),
    stepStates: decodeReferences(packed.stepStates, 0),
    gapLengths: decodeNumbers(packed.gapLengths),
    gapShapes,
  };
}

/** Where each part begins, and where the last one ends. */
function decodeCounts(text: string): Int32Array {
  const counts = decodeNumbers(text);
  const from = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at += 1) from[at + 1] = from[at]! + counts[at]!;
  return from;
}

function decodeSymbols(text: string, stepsFrom: Int32Array): Int32Array {
  const symbols = decodeNumbers(text);
  for (let fan = 0; fan + 1 < stepsFrom.length; fan += 1) {
    for (let step = stepsFrom[fan]! + 1; step < stepsFrom[fan + 1]!; step += 1) symbols[step]! += symbols[step - 1]!;
  }
  return symbols;
}
