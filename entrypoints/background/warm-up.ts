import type { PolicyText } from '../../lib/policy/policy-text';
import { readPlainText } from '../../lib/policy/read-plain-text';

/**
 * A few sentences that use every part of the reading once. The browser stops the background after half a minute, and what is made at the first
 * use (word lists, compiled code) takes longer than the reading of most policies; while the page is captured, there is time for it.
 */
export function warmUpPolicy(): PolicyText {
  return readPlainText(`Privacy policy

Last updated: 1 November 2023

We collect your name, e-mail address and payment details, and use cookies and similar technologies.

- We use it to provide our services, for advertising and to improve them.
- We share it with service providers and advertisers, and do not sell it, except with your consent.

You may opt out of marketing by e-mail to privacy@example.com or at https://www.example.com/opt-out. You have the right to access and delete it.

We keep it for 24 months, protect it by encryption, and do not respond to Do Not Track signals. Children under 13 may not use our services.
`);
}

/** A function that does its work at the first call, and gives what came of it at every call. */
export function callOnce<T extends object>(work: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= work());
}

/** A function that does the first of some works at its first call, the next one at the next, and nothing when all are done. */
export function takeTurns(...works: readonly (() => object)[]): () => void {
  let done = 0;
  return () => {
    const work = works[done];
    done += 1;
    work?.();
  };
}
