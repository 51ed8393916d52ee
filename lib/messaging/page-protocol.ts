import * as z from 'zod/mini';
import { anchorings, markSchema, markSteps, shortcutsSchema } from '../page/mark';
import { pageOfferSchema } from '../policy/page-offer';
import { policyLinkSchema } from '../policy/policy-link';
import { policyTextSchema } from '../policy/policy-text';
import type { Route } from './route';

const offset = z.int().check(z.nonnegative());
const textHash = z.string().check(z.maxLength(64));
const short = z.string().check(z.maxLength(8192));
const nothing = z.strictObject({});

/** What the reader in a page answers. */
export const pageProtocol = {
  /** Reads the text. Offsets of later messages belong to the text with this hash. `marked`: clauses are painted now. `unsure`: read without the vote, which would help. */
  'page.capture': { from: 'background', request: nothing, response: z.strictObject({ policy: policyTextSchema, host: short, links: z.array(policyLinkSchema), offers: z.array(pageOfferSchema), marked: z.boolean(), unsure: z.boolean() }) },
  /** Marks clauses and opens the bar. `tabId`: the page's own, by which it names itself in `readerProtocol`. `focus`: it was asked for from the keyboard. */
  'page.paint': {
    from: 'background',
    request: z.strictObject({ tabId: z.int(), textHash, marks: z.array(markSchema), shortcuts: shortcutsSchema, focus: z.boolean() }),
    response: z.strictObject({ painted: offset, lost: offset }),
  },
  'page.show': { from: 'background', request: z.strictObject({ textHash, start: offset, end: offset, text: z.string() }), response: z.strictObject({ anchoring: z.enum(anchorings), closed: z.boolean() }) },
  /** Goes on to another marked clause; nothing happens where none is marked. */
  'page.step': { from: 'background', request: z.strictObject({ step: z.enum(markSteps) }), response: z.strictObject({ marked: z.boolean() }) },
  /** Whether clauses are marked, without reading the page. */
  'page.look': { from: 'background', request: nothing, response: z.strictObject({ marked: z.boolean() }) },
  /** Whether there is more to be read by now than in the text of this hash. */
  'page.grew': { from: 'background', request: z.strictObject({ textHash }), response: z.strictObject({ grown: z.boolean() }) },
  'page.clear': { from: 'background', request: nothing, response: nothing },
} as const satisfies Record<string, Route>;
