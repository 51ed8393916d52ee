import { call } from '../../lib/messaging/call';
import type { MessageName, RequestOf } from '../../lib/messaging/protocol';
import { setJitless } from '../../lib/messaging/set-jitless';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { openStore } from '../../lib/store/open-store';
import { readSearchQuery } from '../../lib/store/search-words';

setJitless();
const transport = createRuntimeTransport();
const store = openStore();

/** Everything that is saved, and whether it is whole: what a loss would be seen by. Throws where nothing can be read. */
async function readEverything() {
  const list = await store.list();
  if (!list.ok) throw new Error(`nothing can be read: ${list.error.kind}`);
  const policies = await Promise.all(
    list.value.saved.map(async (entry) => {
      const record = await store.read(entry.id);
      const corrections = await store.readCorrections(entry.textHash);
      return { id: entry.id, name: entry.name, note: entry.note, tags: entry.tags, text: record.ok ? record.value.policy.text : record.error.kind, corrected: corrections.ok ? corrections.value.map(({ id, answer }) => `${id}=${answer}`) : [corrections.error.kind] };
    }),
  );
  const found = await store.search(readSearchQuery('information'));
  return { damaged: list.value.damaged, newer: list.value.newer, policies, found: found.ok ? [...found.value] : [found.error.kind] };
}

/** What `readEverything` gives, as it crosses to the test. */
export type Everything = Awaited<ReturnType<typeof readEverything>>;

// In a page of the extension: what its own pages do, for a test to call. `window.faults` is known to `fault-run.ts`.
Object.assign(globalThis, { faults: { store, readEverything, ask: <N extends MessageName>(name: N, request: RequestOf<N>) => call(transport, name, request) } });
