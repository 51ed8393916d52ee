import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureLibrary, type LibraryTimes } from '../tests/browsers/measure-library';

/** What opening the library and a search may take, in milliseconds. */
const limits = { opens: 200, search: 100 } as const;
/** What is told besides. */
const told = { early: 'search as soon as the list is painted', reads: 'everything read and checked', longest: 'longest task after the list is painted' } as const;

const seedFolder = fileURLToPath(new URL('../seeds/policies/', import.meta.url));
const { values } = parseArgs({ options: { policies: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '7' }, rescue: { type: 'boolean', default: false } } });

const { times, copiesMs, used, rescueMs } = await measureLibrary(Number(values.policies), Number(values.rounds), readdirSync(seedFolder).toSorted().map((file) => join(seedFolder, file)), values.rescue);

function writeTimes(name: Exclude<keyof LibraryTimes, 'found'>): { readonly middle: number; readonly text: string } {
  const sorted = times.map((time) => time[name]).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return { middle, text: `${middle.toFixed(0)} ms; quickest ${sorted[0]?.toFixed(0)}, slowest ${sorted.at(-1)?.toFixed(0)}` };
}

for (const name of ['opens', 'search'] as const) {
  const { middle, text } = writeTimes(name);
  console.log(`${middle <= limits[name] ? 'good' : 'OVER'}  ${name} (at most ${limits[name]} ms): ${text}; ${values.policies} policies, ${times[0]?.found}`);
}
for (const name of ['early', 'reads', 'longest'] as const) console.log(`      ${told[name]}: ${writeTimes(name).text}`);
console.log(`      which copies there are, asked once a day: ${copiesMs.toFixed(0)} ms; bytes: ${used}`);
if (rescueMs !== undefined) console.log(`      the list after the browser threw the database away, from the copies: ${(rescueMs / 1000).toFixed(1)} s`);
