import clauses from './models/clauses.json';
import { readModel, type Model } from './model';

/** The model that ships with the extension, read anew at each call: keep what it gives. The build puts it in this place packed (`cli/ship-packed.ts`). */
export function readBundledModel(): Model {
  const model = readModel(clauses);
  // It is part of the same build as this code, and a test reads it: anything else is a bug.
  if (!model.ok) throw new Error(`the bundled model cannot be read: ${model.error.kind}`);
  return model.value;
}
