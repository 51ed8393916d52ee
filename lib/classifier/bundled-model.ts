import clauses from './models/clauses.json';
import { readModel, type Model } from './model';
import { isPackedModel } from './packed-model';
import { unpackModel } from './unpack-model';

/** The model that ships with the extension, for tests and the command line, read anew at each call: keep what it gives. In the package `packaged-model.ts` reads it. */
export function readBundledModel(): Model {
  // What the command line bundles has it packed (`cli/ship-packed.ts`).
  if (isPackedModel(clauses)) return unpackModel(clauses);
  const model = readModel(clauses);
  // It is part of the same build as this code, and a test reads it: anything else is a bug.
  if (!model.ok) throw new Error(`the bundled model cannot be read: ${model.error.kind}`);
  return model.value;
}
