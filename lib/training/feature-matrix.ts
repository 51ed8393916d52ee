import type { ClauseContext } from '../classifier/clause-context';
import { extractFeatures, families, featureValue, textOfFamily, type Family } from '../classifier/extract-features';

/** A sparse matrix of rows and features (compressed rows). Values are held as they are before scaling by the feature. */
export type FeatureMatrix = {
  readonly rowStart: Uint32Array;
  readonly feature: Uint32Array;
  readonly value: Float32Array;
  /** Name and family of each feature, by its index. */
  readonly names: readonly string[];
  readonly familyOf: Uint8Array;
  /** In how many rows each feature occurs. */
  readonly rowCount: Uint32Array;
};

type Counted = { readonly features: Uint32Array; readonly values: Float32Array };

/** The features of all contexts that occur in at least `minRows` rows. */
export function buildFeatureMatrix(contexts: readonly ClauseContext[], minRows: number): FeatureMatrix {
  const idOf = families.map(() => new Map<string, number>());
  const names: string[] = [];
  const familyOf: number[] = [];
  const counted = families.map((family, index) => {
    const known = new Map<string, Counted>();
    return contexts.map((context) => {
      const text = context[textOfFamily[family]];
      let found = known.get(text);
      if (found === undefined) {
        found = countFeatures(text, family, (name) => {
          let id = idOf[index]!.get(name);
          if (id === undefined) {
            id = names.length;
            idOf[index]!.set(name, id);
            names.push(name);
            familyOf.push(index);
          }
          return id;
        });
        known.set(text, found);
      }
      return found;
    });
  });
  const rowCount = new Uint32Array(names.length);
  for (const column of counted) for (const row of column) for (const id of row.features) rowCount[id]! += 1;
  return packMatrix(contexts.length, counted, names, familyOf, rowCount, minRows);
}

/** The matrix with the given features alone, numbered anew in the given order. */
export function selectFeatures(matrix: FeatureMatrix, ids: Uint32Array): FeatureMatrix {
  const newId = new Int32Array(matrix.names.length).fill(-1);
  ids.forEach((id, place) => (newId[id] = place));
  const size = matrix.feature.reduce((sum, id) => (newId[id]! < 0 ? sum : sum + 1), 0);
  const rowStart = new Uint32Array(matrix.rowStart.length);
  const feature = new Uint32Array(size);
  const value = new Float32Array(size);
  let to = 0;
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at += 1) {
      const id = newId[matrix.feature[at]!]!;
      if (id < 0) continue;
      feature[to] = id;
      value[to] = matrix.value[at]!;
      to += 1;
    }
    rowStart[row + 1] = to;
  }
  return {
    rowStart, feature, value,
    names: Array.from(ids, (id) => matrix.names[id]!),
    familyOf: Uint8Array.from(ids, (id) => matrix.familyOf[id]!),
    rowCount: ids.map((id) => matrix.rowCount[id]!),
  };
}

function countFeatures(text: string, family: Family, idOf: (name: string) => number): Counted {
  const found = extractFeatures(text, family);
  const counts = new Map<number, number>();
  for (const name of found) {
    const id = idOf(name);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const unit = featureValue(found.length);
  return { features: Uint32Array.from(counts.keys()), values: Float32Array.from(counts.values(), (count) => count * unit) };
}

function packMatrix(
  rows: number, counted: readonly (readonly Counted[])[], names: readonly string[], familyOf: readonly number[], rowCount: Uint32Array, minRows: number,
): FeatureMatrix {
  const newId = new Int32Array(names.length).fill(-1);
  const kept: number[] = [];
  for (let id = 0; id < names.length; id += 1) {
    if (rowCount[id]! < minRows) continue;
    newId[id] = kept.length;
    kept.push(id);
  }
  let size = 0;
  for (const column of counted) for (const row of column) for (const id of row.features) if (newId[id]! >= 0) size += 1;
  const rowStart = new Uint32Array(rows + 1);
  const feature = new Uint32Array(size);
  const value = new Float32Array(size);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const column of counted) {
      const { features, values } = column[row]!;
      for (let index = 0; index < features.length; index += 1) {
        const id = newId[features[index]!]!;
        if (id < 0) continue;
        feature[at] = id;
        value[at] = values[index]!;
        at += 1;
      }
    }
    rowStart[row + 1] = at;
  }
  return {
    rowStart, feature, value,
    names: kept.map((id) => names[id]!),
    familyOf: Uint8Array.from(kept, (id) => familyOf[id]!),
    rowCount: Uint32Array.from(kept, (id) => rowCount[id]!),
  };
}
