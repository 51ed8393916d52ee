/** What Windows, and Chromium on it, hands to a mail program, in characters; what is longer is dropped without a word (`ShellExecute`). */
const longestMailto = 2048;

/** A `mailto:` address with subject and body (RFC 6068), for the reader to edit and send. */
export function buildMailto(address: string, { subject, body }: { readonly subject: string; readonly body: string }): string {
  const lines = body.split('\n').map(encodeURIComponent).join('%0D%0A');
  return `mailto:${encodeURI(address).replaceAll(/[?#&]/g, encodeURIComponent)}?subject=${encodeURIComponent(subject)}&body=${lines}`;
}

/** Whether an address is longer than every mail program is given. */
export function isTooLong(mailto: string): boolean {
  return mailto.length > longestMailto;
}
