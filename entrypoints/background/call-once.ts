/** A function that does its work at the first call, and gives what came of it at every call. */
export function callOnce<T extends object>(work: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= work());
}
