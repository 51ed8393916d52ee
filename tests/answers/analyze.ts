import { analyzePolicy } from '../../lib/answers/analyze-policy';
import type { Analysis } from '../../lib/answers/analysis';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import type { Model } from '../../lib/classifier/model';
import { readPlainText } from '../../lib/policy/read-plain-text';

let model: Model | undefined;

/** The analysis of a plain text by the shipped model. */
export function analyze(text: string, language = 'en'): Analysis {
  model ??= readBundledModel();
  return analyzePolicy(readPlainText(text), { language, model });
}
