import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addScores, compareRoutes, countRoutes, rateScore } from '../../../cli/measure-opt-outs';
import { findOptOuts } from '../../../lib/answers/opt-outs/find-opt-outs';
import { readPlainText } from '../../../lib/policy/read-plain-text';
import { splitClauses } from '../../../lib/policy/split-clauses';

const folder = new URL('../../../seeds/', import.meta.url);
const route = z.object({ kind: z.string(), via: z.string(), target: z.optional(z.string()) });
const answers = z.object({ optOuts: z.array(route), disputedOptOuts: z.optional(z.array(route)), optOutsDisputed: z.optional(z.array(route)) });

// The seeds are few (28 ways); the floor guards against breaking them, the measure is `npm run evaluate:optouts`.
it('finds the ways to act of the five seed policies', () => {
  const scores = readdirSync(new URL('policies/', folder)).map((file) => {
    const policy = readPlainText(readFileSync(new URL(`policies/${file}`, folder), 'utf8'));
    const gold = answers.parse(JSON.parse(readFileSync(new URL(`answers/${file.replace('.txt', '.json')}`, folder), 'utf8')));
    const clauses = splitClauses(policy).map((clause) => ({ ...clause, labels: [] }));
    return countRoutes(compareRoutes(gold.optOuts, gold.disputedOptOuts ?? gold.optOutsDisputed ?? [], findOptOuts(policy, clauses)));
  });
  expect(scores.length).toBe(5);
  const { precision, recall } = rateScore(addScores(scores));
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.9);
}, 60_000);
