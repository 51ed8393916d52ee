import type { FaultScene } from './fault-scene';

/** Compares what is saved with the ledger; each loss as a sentence. */
export async function findLosses({ run, ledger }: FaultScene): Promise<string[]> {
  const losses: string[] = [];
  const everything = await run.readEverything().catch((error: unknown) => void losses.push(String(error)));
  if (everything === undefined) return losses;
  const byId = new Map(everything.policies.map((policy) => [policy.id, policy]));
  if (everything.damaged + everything.newer > 0) losses.push(`${everything.damaged} set aside, ${everything.newer} newer`);
  for (const [id, { text, note, tags, corrected }] of ledger) {
    const found = byId.get(id);
    const isText = found !== undefined && (found.text === text || (text.startsWith('We keep number') && found.text.includes(text)));
    if (found === undefined) losses.push(`a policy is gone (${text.slice(0, 80)})`);
    else if (!isText) losses.push(`a text is another: ${found.text.slice(0, 80)}`);
    else if (found.note !== note || found.tags.join() !== tags.join()) losses.push(`a note is gone: ${JSON.stringify([note, tags, found.note, found.tags])}`);
    else if (!found.corrected.includes(corrected) && corrected !== '') losses.push(`a correction is gone: ${corrected}, ${found.corrected.join()}`);
    else if (!everything.found.includes(id)) losses.push('the search finds a policy no more');
  }
  for (const { id, text } of everything.policies) if (!ledger.has(id)) losses.push(`what was deleted or never saved is there: ${text.slice(0, 80)}`);
  const texts = everything.policies.map(({ text }) => text);
  if (new Set(texts).size !== texts.length) losses.push('a text is there twice');
  return losses;
}
