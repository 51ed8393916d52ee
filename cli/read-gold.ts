import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { questionIds } from '../lib/taxonomy/questions';
import { failCommand } from './command';

const answerValue = z.union([z.string(), z.array(z.string())]);
const goldAnswer = z.object({ answer: answerValue, accept: z.optional(z.array(answerValue)), alsoAccepted: z.optional(z.array(answerValue)), quotes: z.optional(z.array(z.string())) });
const goldOptOut = z.object({ kind: z.string(), via: z.string(), target: z.optional(z.string()) });
const goldFile = z.object({
  answers: z.record(z.enum(questionIds), goldAnswer),
  optOuts: z.array(goldOptOut),
  optOutsDisputed: z.optional(z.array(goldOptOut)),
  disputedOptOuts: z.optional(z.array(goldOptOut)),
});

/** One policy with the answers that careful readers give. */
export type GoldPolicy = {
  readonly name: string;
  /** The policy's file. */
  readonly path: string;
  /** For each question the answers that count as right; the first is the readers' own. */
  readonly answers: Readonly<Record<string, readonly (string | readonly string[])[]>>;
  /** For each question the places that the readers rest their answer on, in the policy's words; none where they find nothing stated. */
  readonly quotes: Readonly<Record<string, readonly string[]>>;
  readonly optOuts: readonly z.infer<typeof goldOptOut>[];
  readonly disputed: readonly z.infer<typeof goldOptOut>[];
};

const endings = ['.txt', '.md', '.html'];

function readFolder(answers: string, texts: string): GoldPolicy[] {
  return readdirSync(answers).filter((file) => file.endsWith('.json')).sort().map((file) => {
    const name = basename(file, '.json');
    const path = endings.map((ending) => `${texts}/${name}${ending}`).find((candidate) => existsSync(candidate));
    const gold = goldFile.safeParse(JSON.parse(readFileSync(`${answers}/${file}`, 'utf8')));
    if (path === undefined || !gold.success) failCommand(`${answers}/${file}: no answers to a policy`);
    const accepted = Object.entries(gold.data.answers).map(([id, { answer, accept = [], alsoAccepted = [] }]) => [id, [answer, ...accept, ...alsoAccepted]] as const);
    const quotes = Object.entries(gold.data.answers).map(([id, { quotes: own = [] }]) => [id, own] as const);
    return { name, path, answers: Object.fromEntries(accepted), quotes: Object.fromEntries(quotes), optOuts: gold.data.optOuts, disputed: gold.data.optOutsDisputed ?? gold.data.disputedOptOuts ?? [] };
  });
}

function folderOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** The seed policies with their answers. */
export function readSeeds(): GoldPolicy[] {
  return readFolder(folderOf('../seeds/answers'), folderOf('../seeds/policies'));
}

/** Other policies with answers, which are kept outside the project; undefined where they are not there. */
export function readOthers(): GoldPolicy[] | undefined {
  const folder = folderOf('../../shared/gold/dev');
  return existsSync(folder) ? readFolder(folder, folder) : undefined;
}
