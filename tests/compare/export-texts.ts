import 'fake-indexeddb/auto';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { exportPolicies } from '../../lib/store/export-policies';
import { openStore } from '../../lib/store/open-store';

/** What the library exports of these texts, with an answer that another model gave and that nobody may take over. */
export async function exportTexts(...texts: readonly string[]): Promise<string> {
  const store = openStore();
  const ids: string[] = [];
  for (const [index, text] of texts.entries()) {
    const analysis = analyzePolicy(readPlainText(text), { language: 'en', model: readBundledModel() });
    const answers = { ...analysis.answers, 'sell.data': { answer: 'not-stated', unsure: false, quotes: [] } as const };
    const saved = await store.save({ ...analysis, answers, modelId: 'another' }, { name: 'Acorn', host: '', savedAt: index + 1, extractorVersion: 1 });
    if (!saved.ok) throw new Error(saved.error.kind);
    ids.push(saved.value.id);
  }
  const written = await store.withDatabase((database) => exportPolicies(database, ids));
  if (!written.ok) throw new Error(written.error.kind);
  return written.value.parts.join('');
}
