/** What the page that compares shows, as its address says it. `now` is a saved version, or the page that was read in a tab. */
export type CompareChoice =
  | { readonly kind: 'versions'; readonly old: string; readonly now: ComparedSource }
  | { readonly kind: 'companies'; readonly sources: readonly ComparedSource[] };

/** A saved policy by its id, or a tab and the text that was read there. */
export type ComparedSource = { readonly id: string } | { readonly tabId: number; readonly textHash: string };

/** So many fit into one table. */
export const mostSources = 5;

function writeSource(source: ComparedSource): string {
  return 'id' in source ? source.id : `${source.tabId}:${source.textHash}`;
}

function readSource(text: string): ComparedSource {
  const tab = /^(\d{1,12}):([0-9a-f]{64})$/.exec(text);
  return tab === null ? { id: text } : { tabId: Number(tab[1]), textHash: tab[2] ?? '' };
}

/** The fragment of the address, without its `#`. */
export function writeCompareAddress(choice: CompareChoice): string {
  const sources = choice.kind === 'versions' ? [{ id: choice.old }, choice.now] : choice.sources;
  return [choice.kind, ...sources.map(writeSource)].map(encodeURIComponent).join('/');
}

/** The choice in a fragment (with or without its `#`); undefined where it is none. */
export function readCompareAddress(fragment: string): CompareChoice | undefined {
  const [kind, ...rest] = fragment.replace(/^#/, '').split('/').map(decodePart);
  const sources = rest.filter((text) => text !== '').slice(0, mostSources).map(readSource);
  const [old, now] = sources;
  if (kind === 'companies' && old !== undefined) return { kind, sources };
  if (kind === 'versions' && old !== undefined && now !== undefined && 'id' in old) return { kind, old: old.id, now };
  return undefined;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
