/** Lets the browser save a text as a file, as if it had been downloaded. Parts are not joined, since together they can be longer than a string may be. */
export function saveFile(name: string, type: string, parts: readonly (string | Blob)[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // After the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What everything of the extension takes on this device, in bytes; null where the browser does not tell. */
export async function readUsedBytes(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.();
  return estimate?.usage ?? null;
}
