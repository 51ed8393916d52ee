import { parseArgs } from 'node:util';
import { soak } from '../tests/browsers/soak';
import { runLongCommand } from './command';

/** Heaps may grow by so much between the first pages and the last. */
const mostGrowth = 1.1;

await runLongCommand(async () => {
  const { values } = parseArgs({ options: { pages: { type: 'string', default: '500' } } });
  const { warm, end, pages } = await soak(Number(values.pages), Math.min(20, Number(values.pages)), console.log);
  for (const what of ['background', 'page'] as const) {
    const growth = end[what] / warm[what];
    console.log(`${what}: ${growth.toFixed(3)} of what it was after the first pages, after ${pages}`);
    if (growth > mostGrowth) process.exitCode = 1;
  }
});
