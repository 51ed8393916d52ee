import type { Analysis } from '../../answers/analysis';
import type { Block, PolicyText } from '../../policy/policy-text';
import { cardWords } from '../words/card-words';
import { chooseHeading, chooseHost } from '../ways/choose-name';
import { chooseScope } from '../answer/choose-scope';
import { cutShort, fillPlural, fillWords } from '../words/fill-words';
import type { SummaryCard } from '../summary-card';
import { writeDate } from '../words/write-date';
import { writeLanguage } from '../words/write-language';

/** Words a minute of silent reading of English non-fiction: Brysbaert 2019, "How many words do we read per minute?", 238. */
const wordsPerMinute = 238;

/** How many parts of the page were closed: runs of closed blocks, since the button that opens a part stands between two of them. */
export function countClosedSections(blocks: readonly Block[]): number {
  return blocks.filter(({ closed }, index) => closed && !(blocks[index - 1]?.closed ?? false)).length;
}

/** "412 of 412 clauses, 3 closed sections included, 1 frame could not be read". */
export function writeCoverage({ coverage, policy }: Pick<Analysis, 'coverage' | 'policy'>): string {
  const { clauses, unclear, closed, unread } = cardWords.header;
  const sections = countClosedSections(policy.blocks);
  const doubtful = coverage.clauses - coverage.judged;
  return [
    fillPlural(clauses, coverage.clauses),
    ...(doubtful > 0 ? [fillPlural(unclear, doubtful)] : []),
    ...(sections === 0 ? [] : [fillPlural(closed, sections)]),
    ...coverage.unread.map(({ kind, count }) => fillPlural(unread[kind], count)),
  ].join(cardWords.join.comma);
}

function chooseTitle({ title }: PolicyText): string {
  return cutShort(title.trim(), 300);
}

/** Whose policy it is, of when, how long, and how much of it was read. */
export function buildHeader(analysis: Analysis): SummaryCard['header'] {
  const { policy, words } = analysis;
  const scope = chooseScope(analysis);
  return {
    name: chooseHeading(policy) || cardWords.header.nameless,
    host: cutShort(chooseHost(policy.url), 255),
    url: policy.url,
    title: chooseTitle(policy),
    updated: writeDate(analysis.updated),
    words,
    minutes: words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute)),
    language: writeLanguage(analysis.language),
    scope: scope === '' ? '' : fillWords(cardWords.header.scope, { scope }),
    isPolicy: analysis.isPolicy === 'yes' ? 'yes' : 'unsure',
    coverage: writeCoverage(analysis),
    disclaimer: cardWords.disclaimer,
  };
}
