import { fileURLToPath } from 'node:url';
import { readModel, type Model } from '../lib/classifier/model';
import { failCommand, readTextFile } from './command';

/** The model that the extension ships. */
export const bundledModelPath = fileURLToPath(new URL('../lib/classifier/models/clauses.json', import.meta.url));

/** The model in a file; ends the command when it is none or made for another version. */
export function readModelFile(path: string): Model {
  const text = readTextFile(path);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return failCommand(`${path}: no JSON`);
  }
  const model = readModel(json);
  if (!model.ok) failCommand(model.error.kind === 'model-version' ? `${path}: a model for another version of this program` : `${path}: no model`);
  return model.value;
}
