import { call } from '../../lib/messaging/call';
import type { MessageName, RequestOf } from '../../lib/messaging/protocol';
import { setJitless } from '../../lib/messaging/set-jitless';
import { createRuntimeTransport } from '../../lib/platform/runtime-transport';
import { exportPolicies } from '../../lib/store/export-policies';
import { importPolicies, readExport } from '../../lib/store/import-policies';
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

/** A file of some policies, as the page of saved policies writes it. */
async function writeFile(ids: readonly string[]): Promise<string> {
  const written = await store.withDatabase((database) => exportPolicies(database, ids));
  if (!written.ok) throw new Error(written.error.kind);
  return written.value.parts.join('');
}

/** Brings a file in, as the page of saved policies does, which then shows the list: "done" where the policy is in it. */
async function bringFile(text: string, id: string): Promise<string> {
  const file = readExport(text);
  if (!file.ok) return file.error.kind;
  const report = await store.withDatabase((database) => importPolicies(database, file.value));
  if (!report.ok) return report.error.kind;
  const [refused] = report.value.refused;
  if (refused !== undefined) return refused.reason;
  const checked = await store.checkCopies();
  if (!checked.ok) return checked.error.kind;
  const record = await store.read(id);
  return record.ok ? 'done' : record.error.kind;
}

// In a page of the extension: what its own pages do, for a test to call. `window.faults` is known to `fault-run.ts`.
Object.assign(globalThis, { faults: { store, readEverything, writeFile, bringFile, ask: <N extends MessageName>(name: N, request: RequestOf<N>) => call(transport, name, request) } });
