import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Accuracy } from '../lib/summary/card/accuracy';
import { questionIds } from '../lib/taxonomy/questions';
import { failCommand, runLongCommand } from './command';
import { judgeDocuments, judgePolicies } from './judge-policies';
import { bundledModelPath, readModelFile } from './read-model-file';

const target = fileURLToPath(new URL('../lib/summary/card/accuracy.json', import.meta.url));

/** Measures the program as it is and writes the figures that the page "About Clauselight" shows. */
await runLongCommand(async () => {
  const model = readModelFile(bundledModelPath);
  const { policies, othersPresent } = await judgePolicies(model);
  const documents = await judgeDocuments(model);
  if (!othersPresent || documents === undefined) failCommand('The figures need the policies of ../shared/gold/dev and the documents of ../shared/corpus, which are not here.');
  const verdicts = policies.flatMap((one) => one.verdicts);
  const count = (test: (verdict: (typeof verdicts)[number]) => boolean): number => verdicts.filter(test).length;
  const accuracy: Accuracy = {
    about: 'Written by `npm run write-accuracy`; not edited by hand.',
    model: model.id,
    policies: policies.length,
    answers: { all: verdicts.length, equal: count((one) => one.equal), wrong: count((one) => one.wrong), missed: count((one) => one.missed), unsure: count((one) => one.unsure) },
    heldOut: { policies: documents.documentsHeldOut, all: documents.heldOut.length, equal: documents.heldOut.filter((one) => one.equal).length },
    questions: Object.fromEntries(questionIds.map((id) => [id, count((one) => one.question === id && one.equal)])),
    folds: model.quality.folds,
    labels: model.quality.labels.map(({ label, precision, recall, f1 }) => ({ label, precision, recall, f1 })),
  };
  writeFileSync(target, `${JSON.stringify(accuracy, null, 1)}\n`);
  console.log(`lib/summary/card/accuracy.json: ${accuracy.answers.equal} of ${accuracy.answers.all} answers equal in ${accuracy.policies} policies, model ${accuracy.model}`);
});
