import { htmlPage } from '../browsers/serve-site';
import { createExamplePages } from '../runs/example-pages';
import { listDamages } from './damages';
import { listDisturbances, type Fault } from './disturbances';
import { startFaultRun } from './fault-run';
import { createScene, type FaultScene } from './fault-scene';
import { findLosses } from './find-losses';
import { chooseDeed } from './reader-deeds';

/** What came of many runs: each loss with the seed that brings it again. */
export type FaultReport = { readonly runs: number; readonly byFault: ReadonlyMap<string, number>; readonly byDeed: ReadonlyMap<string, number>; readonly told: ReadonlyMap<string, number>; readonly losses: readonly string[] };

/** Everything is looked at after so many runs, and after a fault that may have taken something; between them only what was touched. */
const wholeLookEvery = 20;
const mostTries = 3;
/** Of so many faults one damages what is stored. */
const damagedOneOf = 3;

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** One deed, disturbed by one fault, and tried again until it is done; what the first try was told, and whether another one worked. */
async function play(scene: FaultScene, fault: Fault, act: Parameters<Fault['during']>[0]): Promise<{ readonly told: string; readonly last: string }> {
  const told = await fault.during(act);
  scene.meanwhile = undefined;
  let last = told;
  for (let attempt = 0; last !== 'done' && attempt < mostTries; attempt += 1) last = await act(scene.run.control());
  return { told, last };
}

/** Plays so many runs in a real Chromium. The same seed gives the same deeds and faults; the moments are the machine's. */
export async function playRandomFaults(runs: number, seed: number, tell: (line: string) => void = () => undefined): Promise<FaultReport> {
  const pages = createExamplePages();
  const own = htmlPage(pages['/acorn']!.body.replace('<h2>Security</h2>', '<p id="own">We keep number 0 of you for two months.</p><h2>Security</h2>'));
  const run = await startFaultRun({ ...pages, '/own': own });
  const scene = createScene(run, seed);
  const [disturbances, damages] = [listDisturbances(scene), listDamages(scene)];
  const [byFault, byDeed, tolds] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const losses: string[] = [];
  try {
    for (let index = 1; index <= runs; index += 1) {
      const deed = await chooseDeed(scene);
      const fault = scene.pick(scene.random(damagedOneOf) === 0 ? damages : disturbances);
      const { told, last } = await play(scene, fault, deed.act);
      count(byFault, fault.name);
      count(byDeed, deed.name);
      count(tolds, told);
      const found: string[] = [];
      if (last === 'done') deed.note(scene.ledger);
      else found.push(`told ${told}, and another try does not work: ${last}`);
      if (index % wholeLookEvery === 0 || index === runs || fault.mayTake) found.push(...(await findLosses(scene)));
      for (const loss of found) {
        losses.push(`seed ${seed}, run ${index} (${deed.name}; ${fault.name}): ${loss}`);
        tell(losses.at(-1)!);
      }
      if (index % 50 === 0) tell(`${index} runs, ${losses.length} losses`);
    }
  } finally {
    await run.close();
  }
  return { runs, byFault, byDeed, told: tolds, losses };
}
