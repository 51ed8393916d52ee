import type { SummaryCard } from '../summary-card';

/** What the policy does not say, by topic, in the order of the card. */
export function groupGaps(gaps: SummaryCard['gaps']): { readonly topic: string; readonly titles: readonly string[] }[] {
  const topics = new Map<string, string[]>();
  for (const { topic, title } of gaps) topics.set(topic, [...(topics.get(topic) ?? []), title]);
  return [...topics].map(([topic, titles]) => ({ topic, titles }));
}
