import { openStore } from '../../lib/store/open-store';
import { readSearchQuery } from '../../lib/store/search-words';
import { createAnalysis } from '../store/example-analysis';

/** What a page tells the server that started it: what it found in the store, and each policy of which it was told that it is saved. */
export type Report = { readonly kind: 'found'; readonly whole: readonly string[]; readonly broken: readonly string[] } | { readonly kind: 'saved'; readonly id: string };

/** Long enough for its writing to take a while. */
const sentences = 2000;

async function tell(report: Report): Promise<void> {
  await fetch('/report', { method: 'POST', body: JSON.stringify(report) });
}

/** Tells what is in the store, then saves one policy after the other until somebody kills the browser. */
async function saveUntilKilled(): Promise<void> {
  const store = openStore();
  const list = await store.list();
  const indexed = await store.search(readSearchQuery('sell'));
  if (!list.ok || !indexed.ok) throw new Error('the store cannot be read');
  const whole: string[] = [];
  const broken: string[] = Array.from({ length: list.value.damaged + list.value.newer }, () => 'set aside');
  for (const { id } of list.value.saved) ((await store.read(id)).ok && indexed.value.has(id) ? whole : broken).push(id);
  for (const id of indexed.value) if (!whole.includes(id)) broken.push(id);
  // As the page of saved policies does, so that also what was saved in the moment of a kill has a copy.
  await store.checkCopies();
  await tell({ kind: 'found', whole, broken });
  for (let round = 0; ; round += 1) {
    const own = `${Date.now()}-${round}`;
    const saved = await store.save(createAnalysis(`https://acorn.example/${own}`, `${'We sell your data. '.repeat(sentences)}${own}`), { name: 'Acorn', host: 'acorn.example', savedAt: Date.now(), extractorVersion: 1 });
    if (!saved.ok) throw new Error(saved.error.kind);
    await tell({ kind: 'saved', id: saved.value.id });
  }
}

await saveUntilKilled();
