import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureLibrary } from '../tests/browsers/measure-library';

/** What opening the library and a search may take, in milliseconds. */
const limits = { opens: 200, search: 100 } as const;

const seedFolder = fileURLToPath(new URL('../seeds/policies/', import.meta.url));
const { values } = parseArgs({ options: { policies: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '7' } } });

const times = await measureLibrary(Number(values.policies), Number(values.rounds), readdirSync(seedFolder).toSorted().map((file) => join(seedFolder, file)));
for (const name of ['opens', 'search'] as const) {
  const sorted = times.map((time) => time[name]).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(`${middle <= limits[name] ? 'good' : 'OVER'}  ${name}: ${middle.toFixed(0)} ms (at most ${limits[name]} ms); quickest ${sorted[0]?.toFixed(0)}, slowest ${sorted.at(-1)?.toFixed(0)}; ${values.policies} policies, ${times[0]?.found}`);
}
