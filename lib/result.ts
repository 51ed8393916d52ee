/** What every function returns that can fail in an expected way; a bug throws instead. */
export type Result<T, E extends { readonly kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success that carries `value`. */
export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failure that carries `error`; its `kind` has one sentence for people in `lib/summary/words/notices.ts`. */
export function failure<const E extends { readonly kind: string }>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
