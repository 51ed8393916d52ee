import wink from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import { labelNames } from '../../lib/taxonomy/labels';
import { assignFolds } from '../../lib/training/folds';
import { plainLabel, type LabelledRow } from '../../lib/training/labelled-row';

/** How well another program labels the clauses of policies that it was not trained on (micro and macro F1), and milliseconds a clause. */
export type ClassifierScore = { readonly name: string; readonly micro: number; readonly macro: number; readonly msPerClause: number; readonly trained: number; readonly judged: number };

/** One yes or no of another program, learnt from examples. */
type Learner = { readonly learn: (tokens: readonly string[], isSo: boolean) => void; readonly finish: () => void; readonly isSo: (tokens: readonly string[]) => boolean };

type Bayes = {
  readonly defineConfig: (config: object) => boolean;
  readonly learn: (tokens: readonly string[], label: string) => boolean;
  readonly consolidate: () => boolean;
  readonly predict: (tokens: readonly string[]) => string;
};
type Logistic = { readonly addExample: (observation: readonly number[], label: string) => void; readonly train: () => void; readonly classify: (observation: readonly number[]) => string };

/** As `npm run evaluate -- --folds 5` deals the policies out. */
const folds = 5;
const seed = 1;
const judged = 600;
/** Learning more of them takes minutes for each label. */
const bayesClauses = 12_000;
/** The matrices of this program are full ones and its descent takes thousands of steps: so many clauses, and the words that most of them have, take it minutes. */
const logisticClauses = 300;
const logisticWords = 120;

function createBayes(load: (name: string) => unknown): Learner {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package of `peers/package.json`, whose version is pinned
  const bayes = (load('wink-naive-bayes-text-classifier') as () => Bayes)();
  bayes.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  return { learn: (tokens, isSo) => void bayes.learn(tokens, String(isSo)), finish: () => void bayes.consolidate(), isSo: (tokens) => bayes.predict(tokens) === 'true' };
}

function createLogistic(load: (name: string) => unknown, words: readonly string[]): Learner {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const { LogisticRegressionClassifier } = load('apparatus') as { readonly LogisticRegressionClassifier: new () => Logistic };
  const logistic = new LogisticRegressionClassifier();
  const observe = (tokens: readonly string[]): number[] => {
    const present = new Set(tokens);
    return words.map((word) => (present.has(word) ? 1 : 0));
  };
  return { learn: (tokens, isSo) => logistic.addExample(observe(tokens), String(isSo)), finish: () => logistic.train(), isSo: (tokens) => logistic.classify(observe(tokens)) === 'true' };
}

function has(row: LabelledRow, label: string): boolean {
  return row.labels.some((own) => plainLabel(own) === label);
}

function judge(name: string, learners: readonly Learner[], train: readonly LabelledRow[], test: readonly LabelledRow[], read: (row: LabelledRow) => readonly string[]): ClassifierScore {
  for (const row of train) {
    const tokens = read(row);
    labelNames.forEach((label, index) => learners[index]!.learn(tokens, has(row, label)));
  }
  for (const learner of learners) learner.finish();
  const counts = labelNames.map(() => ({ right: 0, wrong: 0, missed: 0 }));
  const started = performance.now();
  const said = test.map((row) => {
    const tokens = read(row);
    return learners.map((learner) => learner.isSo(tokens));
  });
  const msPerClause = (performance.now() - started) / test.length;
  test.forEach((row, at) => labelNames.forEach((label, index) => {
    const [is, told] = [has(row, label), said[at]![index]!];
    if (is || told) counts[index]![is && told ? 'right' : told ? 'wrong' : 'missed'] += 1;
  }));
  const rate = ({ right, wrong, missed }: (typeof counts)[number]): number => (right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed));
  const sum = counts.reduce((all, one) => ({ right: all.right + one.right, wrong: all.wrong + one.wrong, missed: all.missed + one.missed }));
  return { name, micro: rate(sum), macro: counts.reduce((all, one) => all + rate(one), 0) / counts.length, msPerClause, trained: train.length, judged: test.length };
}

/** At most so many of the rows, evenly out of all. */
function pick(from: readonly LabelledRow[], most: number): LabelledRow[] {
  return from.filter((_row, index) => index % Math.ceil(from.length / most) === 0);
}

/** Trains other programs on four fifths of our labelled clauses, by policy, and judges them on the last. */
export function measureClassifiers(load: (name: string) => unknown, rows: readonly LabelledRow[]): ClassifierScore[] {
  const foldOf = assignFolds(rows.map(({ id, policy = id }) => policy), folds, seed);
  const train = rows.filter((_row, index) => foldOf[index] !== 0);
  const all = rows.filter((_row, index) => foldOf[index] === 0);
  const nlp = winkNLP(wink);
  const { its } = nlp;
  // As the program's own documentation prepares texts: words without stop words, their stems, with a sign where they are negated.
  const read = ({ heading = '', lead = '', text }: LabelledRow): string[] => {
    const tokens: string[] = [];
    nlp.readDoc(`${heading}. ${lead} ${text}`).tokens().each((token: ItemToken) => {
      // oxlint-disable typescript/unbound-method -- names by which the library knows what to give out
      const isWord = token.out(its.type) === 'word' && !token.out(its.stopWordFlag);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the library ask too much of this one
      if (isWord) tokens.push(`${token.out(its.negationFlag) ? '!' : ''}${token.out(its.stem as typeof its.type)}`);
      // oxlint-enable typescript/unbound-method
    });
    return tokens;
  };
  const [test, few] = [pick(all, judged), pick(train, logisticClauses)];
  const counts = new Map<string, number>();
  for (const row of few) for (const token of new Set(read(row))) counts.set(token, (counts.get(token) ?? 0) + 1);
  const words = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, logisticWords).map(([word]) => word);
  return [
    judge('wink-naive-bayes-text-classifier', labelNames.map(() => createBayes(load)), pick(train, bayesClauses), test, read),
    judge('apparatus (that of `natural`), logistic regression', labelNames.map(() => createLogistic(load, words)), few, test, read),
  ];
}
