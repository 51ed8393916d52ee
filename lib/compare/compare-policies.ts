import { optOutKinds, type Analysis, type Answer, type Finding, type OptOut } from '../answers/analysis';
import { questionIds, type QuestionId } from '../taxonomy/questions';

/** So many policies fit into one table that a person can still read. */
export const mostCompared = 5;

/** One question; a cell for each policy, in the given order. */
export type QuestionRow = {
  readonly id: QuestionId;
  readonly cells: readonly Answer[];
  /** Whether the answers are not all the same. `unsure` where that hangs on an answer that is itself unsure. */
  readonly differs: 'yes' | 'no' | 'unsure';
};

/** The ways to act of one kind that each policy offers. */
export type OptOutRow = { readonly kind: OptOut['kind']; readonly cells: readonly (readonly OptOut[])[]; /** Whether some offer a way and others none. */ readonly differs: boolean };

/** What is worth a second look in each policy, by the kind of finding. */
export type FindingRow = { readonly id: string; readonly title: string; readonly cells: readonly (readonly Finding[])[]; readonly differs: boolean };

/** Up to five policies side by side: the same questions, opt-outs and findings. There is no winner. */
export type PolicyTable = {
  readonly policies: readonly { readonly title: string; readonly url: string; readonly updated: string; readonly words: number; readonly language: string }[];
  readonly questions: readonly QuestionRow[];
  readonly optOuts: readonly OptOutRow[];
  readonly findings: readonly FindingRow[];
};

function readValue({ answer }: Answer): string {
  return typeof answer === 'string' ? answer : answer.map((value) => value.toLowerCase()).toSorted().join('\n');
}

/** Whether the answers differ; those that are unsure are left aside first, and if that leaves no difference, they decide nothing. */
function chooseDifference(cells: readonly Answer[]): QuestionRow['differs'] {
  const sure = cells.filter(({ unsure }) => !unsure);
  if (new Set(sure.map(readValue)).size > 1) return 'yes';
  return cells.some(({ unsure }) => unsure) && cells.length > 1 ? 'unsure' : 'no';
}

function areSomeEmpty(cells: readonly (readonly unknown[])[]): boolean {
  return cells.some((cell) => cell.length === 0) && cells.some((cell) => cell.length > 0);
}

/** A table of one to five analyses; more are a bug of the caller. Rows of opt-outs and findings that no policy has are left out. */
export function comparePolicies(analyses: readonly Analysis[]): PolicyTable {
  if (analyses.length < 1 || analyses.length > mostCompared) throw new RangeError(`1 to ${mostCompared} policies can be compared, not ${analyses.length}`);
  const titles = new Map(analyses.flatMap(({ findings }) => findings.map(({ id, title }) => [id, title] as const)));
  const optOuts = optOutKinds.map((kind): OptOutRow => {
    const cells = analyses.map((analysis) => analysis.optOuts.filter((optOut) => optOut.kind === kind));
    return { kind, cells, differs: areSomeEmpty(cells) };
  });
  const findings = [...titles].map(([id, title]): FindingRow => {
    const cells = analyses.map((analysis) => analysis.findings.filter((finding) => finding.id === id));
    return { id, title, cells, differs: areSomeEmpty(cells) };
  });
  return {
    policies: analyses.map(({ policy, updated, words, language }) => ({ title: policy.title, url: policy.url, updated, words, language })),
    questions: questionIds.map((id) => {
      const cells = analyses.map(({ answers }) => answers[id]);
      return { id, cells, differs: chooseDifference(cells) };
    }),
    optOuts: optOuts.filter(({ cells }) => cells.some((cell) => cell.length > 0)),
    findings,
  };
}
