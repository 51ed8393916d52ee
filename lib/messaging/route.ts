import type * as z from 'zod/mini';

/** One line of the protocol: who may send it, what is sent, and what comes back when all goes well. */
export type Route = {
  readonly from: 'extension-page' | 'background' | 'page';
  readonly request: z.core.$ZodType;
  readonly response: z.core.$ZodType;
};
