import * as z from 'zod/mini';

/**
 * Forbids the schemas to compile themselves by `new Function`, which the content security policy refuses and would report.
 * Every entrypoint that loads schemas calls it first.
 */
export function setJitless(): void {
  z.config({ jitless: true });
}
