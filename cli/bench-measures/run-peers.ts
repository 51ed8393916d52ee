import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contextsOf } from '../../lib/classifier/clause-context';
import { scoreClauses } from '../../lib/classifier/predict';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { splitClauses } from '../../lib/policy/split-clauses';
import { runLongCommand } from '../command';
import { readDataFiles } from '../read-data-files';
import { bundledModelPath, readModelFile } from '../read-model-file';
import { loadPeers } from './load-peers';
import { makePolicy } from './make-texts';
import { measureClassifiers } from './measure-classifiers';
import { measureTransformers } from './measure-transformers';

const corpus = fileURLToPath(new URL('../../../shared/corpus/clauses.jsonl', import.meta.url));
const words = 10_000;

/** Milliseconds that our labels cost for a clause, the middle of seven rounds after warming up. */
function measureOurs(): number {
  const model = readModelFile(bundledModelPath);
  const times: number[] = [];
  for (let round = -5; round < 7; round += 1) {
    const contexts = contextsOf(splitClauses(readPlainText(makePolicy(words, round + 10))));
    const started = performance.now();
    scoreClauses(model, contexts);
    if (round >= 0) times.push((performance.now() - started) / contexts.length);
  }
  return times.toSorted((a, b) => a - b)[3]!;
}

await runLongCommand(async () => {
  const load = loadPeers();
  const ours = measureOurs();
  const tell = (name: string, ms: number, more: string): void => console.log(`  ${name}: ${(ms * 1000).toFixed(0)} µs a clause, ${(ms / ours).toFixed(1)} times ours${more}`);
  console.log(`Labels of a clause, one at a time\n  ours: ${(ours * 1000).toFixed(0)} µs a clause`);
  for (const { name, msPerClause, bytes } of await measureTransformers(load)) tell(`${name}, random weights`, msPerClause, `, ${(bytes / 1e6).toFixed(0)} MB`);
  if (!existsSync(corpus)) return console.log('  The labelled clauses of ../shared/corpus are not here: no other program was trained on them.');
  for (const { name, msPerClause, micro, macro, trained, judged } of measureClassifiers(load, readDataFiles([corpus]).rows)) tell(name, msPerClause, `; micro F1 ${micro.toFixed(3)}, macro F1 ${macro.toFixed(3)} (trained on ${trained} clauses, judged on ${judged} of other policies)`);
});
