import * as z from 'zod/mini';
import { languageChoices } from '../words/languages';
import { labelGroups } from '../taxonomy/label-groups';
import { topRows } from './words/card-words';

/** The looks of the extension's own pages. */
export const themes = ['system', 'light', 'dark'] as const;
/** Months after which a saved policy asks to be looked at again; 0: never. */
export const remindChoices = [0, 3, 6, 12] as const;

const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** Kinds of clause that are not highlighted. */
  hiddenKinds: z.array(z.enum(labelGroups)),
  /** The six questions in the order of what matters to the reader. */
  order: z.array(z.enum(topRows)).check(z.refine((order) => order.length === topRows.length && new Set(order).size === topRows.length)),
  theme: z.enum(themes),
  remindMonths: z.literal(remindChoices),
  /** The tag of the language of the interface; settings of an earlier version have none, and one that we no longer speak is the browser's. */
  language: z.catch(z.enum(languageChoices), 'auto'),
});

/** What a reader chose for the whole extension. */
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until a reader chooses. */
export function createSettings(): Settings {
  return { version: 1, hiddenKinds: [], order: [...topRows], theme: 'system', remindMonths: 0, language: 'auto' };
}

/** The settings out of what was stored; anything that is not what it should be gives those that hold at first. */
export function readSettings(stored: unknown): Settings {
  const settings = z.safeParse(settingsSchema, stored);
  return settings.success ? settings.data : createSettings();
}

/** The rows in the reader's order; rows that the order does not name come last. */
export function orderRows<R extends { readonly id: string }>(rows: readonly R[], order: readonly string[]): R[] {
  const placeOf = ({ id }: R): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}
