import { labelGroups, type LabelGroup } from '../../taxonomy/label-groups';

/** Which text is to be shown with its marks, as the address of its page says it: what was read in a tab and when (milliseconds since the epoch), and the kinds that the reader filtered out. */
export type MarkedChoice = { readonly tabId: number; readonly textHash: string; readonly readAt: number; readonly hidden: readonly LabelGroup[] };

/** The fragment of the address, without its `#`. */
export function writeMarkedChoice({ tabId, textHash, readAt, hidden }: MarkedChoice): string {
  return [tabId, textHash, readAt, hidden.join(',')].join(':');
}

/** The choice in a fragment (with or without its `#`); undefined where it is none. */
export function readMarkedChoice(fragment: string): MarkedChoice | undefined {
  const found = /^#?(\d{1,12}):([0-9a-f]{64}):(\d{1,15}):([a-z,]{0,100})$/.exec(fragment);
  if (found === null) return undefined;
  const [, tabId, textHash = '', readAt, hidden = ''] = found;
  const names = hidden.split(',');
  return { tabId: Number(tabId), textHash, readAt: Number(readAt), hidden: labelGroups.filter((group) => names.includes(group)) };
}
