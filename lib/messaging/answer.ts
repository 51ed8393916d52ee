import * as z from 'zod/mini';
import { noticeKinds } from '../summary/words/notices';

/** What travels towards the side that serves. The request is checked only after the sender and the name. */
export const envelopeSchema = z.strictObject({ name: z.string(), request: z.unknown() });

/** What travels back: a value of the route's response, or the kind of an expected failure. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ kind: z.enum(noticeKinds) }) }),
]);
