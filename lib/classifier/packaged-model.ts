import clauses from './models/clauses.json';
import type { Model } from './model';
import { isPackedModel } from './packed-model';
import { unpackModel } from './unpack-model';

/**
 * The model of the package, into which the build packs it (`cli/ship-packed.ts`); read anew at each call: keep what it gives. Apart from `bundled-model.ts`,
 * which also reads the model as it stands in the tree: with that all code that checks and packs a model file would be in the package, and run at each start.
 */
export function readPackagedModel(): Model {
  if (!isPackedModel(clauses)) throw new Error('the model was not packed by the build');
  return unpackModel(clauses);
}
