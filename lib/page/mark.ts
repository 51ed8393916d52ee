import * as z from 'zod/mini';
import { labelGroups } from '../taxonomy/label-groups';
import { labelNames, stances } from '../taxonomy/labels';
import { questionIds } from '../taxonomy/questions';

const offset = z.int().check(z.nonnegative());
/** A question of the card. */
export const markQuestionSchema = z.enum(questionIds);
/** A kind of highlight. */
export const markKindSchema = z.enum(labelGroups);
const short = z.string().check(z.maxLength(400));

/**
 * One clause to be marked in the page. The span counts in the text that the page was captured as. `labels`: what the clause was read as, best
 * first. `why`: by which rule it became a ground of an answer, and the words that decided. `questions`: whose answers rest on it.
 */
export const markSchema = z.strictObject({
  start: offset,
  end: offset,
  labels: z.array(z.strictObject({ label: z.enum(labelNames), stance: z.enum(stances) })).check(z.minLength(1)),
  why: z.array(z.strictObject({ rule: short, words: z.array(short) })),
  questions: z.array(markQuestionSchema),
});

/** One clause to be marked in the page. */
export type Mark = z.infer<typeof markSchema>;

/** What became of a span in a page that may have changed since it was read: where it was, elsewhere, or gone. */
export const anchorings = ['anchored', 'moved', 'lost'] as const;

/** What became of a span. */
export type Anchoring = (typeof anchorings)[number];

/** The ways through the marked clauses, and out of them. */
export const markSteps = ['next', 'previous', 'next-same'] as const;

/** One way through the marked clauses. */
export type MarkStep = (typeof markSteps)[number];

/** What else can be done from the keyboard. The names are those of the manifest. */
export const markCommands = ['toggle-marks', 'next-mark', 'previous-mark', 'next-mark-of-kind', 'clear-marks'] as const;

/** The name of one keyboard command. */
export type MarkCommand = (typeof markCommands)[number];

/** The keys of the commands as the browser writes them; empty where none is set. */
export const shortcutsSchema = z.strictObject({ toggle: short, next: short, previous: short, same: short, clear: short });

/** The keys of the commands. */
export type Shortcuts = z.infer<typeof shortcutsSchema>;
