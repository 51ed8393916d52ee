import { parseArgs } from 'node:util';
import { startFaultRun } from '../tests/faults/fault-run';
import { playRandomFaults } from '../tests/faults/random-faults';
import { listAsked } from '../tests/faults/requests';
import { prepareStage, stopEverywhere } from '../tests/faults/stop-everywhere';
import { runLongCommand } from './command';

/** Plays random faults in a real Chromium and looks for what was lost. */
async function evaluateRandomFaults(runs: number, seed: number): Promise<void> {
  console.log(`seed ${seed}`);
  const { byFault, byDeed, told, losses } = await playRandomFaults(runs, seed, console.log);
  console.log(`${runs} runs, ${losses.length} losses`);
  for (const counts of [byFault, byDeed]) {
    for (const [name, count] of [...counts].toSorted((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(5)}  ${name}`);
    console.log('');
  }
  console.log(`what the first try was told: ${[...told].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  if (losses.length > 0) process.exitCode = 1;
}

/** Stops the background at every single call that it makes to the browser for each message, with a second try after each. */
async function evaluateStops(): Promise<void> {
  const run = await startFaultRun();
  try {
    const stage = await prepareStage(run);
    for (const name of listAsked()) {
      const { stops, wrong } = await stopEverywhere(stage, name, true);
      console.log(`${name}: ${stops.length} stops (${stops.join(', ')})`);
      for (const line of wrong) console.log(`  WRONG  ${line}`);
      if (wrong.length > 0) process.exitCode = 1;
    }
  } finally {
    await run.close();
  }
}

await runLongCommand(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, stops: { type: 'boolean', default: false } } });
  if (values.stops) await evaluateStops();
  else await evaluateRandomFaults(Number(values.runs), Number(values.seed));
});
