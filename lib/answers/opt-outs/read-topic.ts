import type { OptOut } from '../analysis';

type Kind = OptOut['kind'];

/** What one opts out of, by what the text around it is about. */
const topics: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:target\w*|interest|personali[sz]ed|online|behaviou?ral) (?:based )?advertis|\badvertis\w+|\bads\b/i, 'ads'],
  [/\bcookies?\b|\btracking technolog/i, 'cookies'],
  [/\bmarketing\b|\bnewsletters?\b|\bpromotion|\b(?:kinds? of|these|such|our) e-?mails?\b|\be-?mail communications?\b|\bnotifications\b/i, 'marketing'],
  [/\b(?:sale|selling|sharing) of\b/i, 'sale'],
];

/** The one choice that a heading or a sentence is about, by its topic; empty where it is about none or about several. */
export function readTopic(text: string): ReadonlySet<Kind> {
  const found = topics.filter(([words]) => words.test(text));
  return new Set(found.length === 1 ? [found[0]![1]] : []);
}
