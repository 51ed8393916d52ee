import type { Analysis } from '../../answers/analysis';
import { findPolicyParts } from '../../policy/find-policy-parts';
import type { PageOffer } from '../../policy/page-offer';
import { questionTitles } from '../../taxonomy/question-titles';
import { buildHeader } from './build-header';
import { buildRow } from './build-rows';
import { chooseQuestions } from './choose-questions';
import { cardWords, moreRows, topRows } from '../words/card-words';
import type { SummaryCard } from '../summary-card';
import { chooseState } from '../answer/write-answer';

function buildGaps({ answers }: Analysis): SummaryCard['gaps'] {
  return [...topRows, ...moreRows].flatMap((row) =>
    chooseQuestions(row)
      .filter((id) => chooseState(answers[id]) === 'not-stated')
      .map((id) => ({ id, topic: cardWords.gapTopics[row], title: questionTitles[id].title })),
  );
}

function buildParts({ policy }: Analysis): SummaryCard['parts'] {
  const { onPage, elsewhere } = findPolicyParts(policy);
  return { onPage: [...onPage], elsewhere: [...elsewhere] };
}

/** The card of an analysis, with what the page offers around the policy, in its words and its order: what is shown, copied and printed is this and nothing else. Pure. */
export function buildCard(analysis: Analysis, offers: readonly PageOffer[] = []): SummaryCard {
  return {
    header: buildHeader(analysis),
    rows: topRows.map((row) => buildRow(analysis, row, offers)),
    more: moreRows.map((row) => buildRow(analysis, row)).filter((row) => row.id !== 'second-look' || row.items.length > 0),
    gaps: buildGaps(analysis),
    parts: buildParts(analysis),
    textHash: analysis.policy.textHash,
    modelId: analysis.modelId,
  };
}
