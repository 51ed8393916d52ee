import { _SHA256 as Sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of the text's UTF-8 bytes as 64 lower-case hex digits.
 * A library and not `crypto.subtle`, because that is missing on pages served over plain http.
 */
export function hashText(text: string): string {
  return bytesToHex(new Sha256().update(utf8ToBytes(text)).digest());
}

/** The same hash of a text that comes in parts, wherever they are cut. */
export function createTextHash(): { readonly add: (part: string) => void; readonly end: () => string } {
  const hash = new Sha256();
  // The first half of a character of two code units waits for the second: alone it has no UTF-8.
  let half = '';
  return {
    add: (part) => {
      const text = half + part;
      const last = text.charCodeAt(text.length - 1);
      half = last >= 0xd800 && last < 0xdc00 ? text.slice(-1) : '';
      hash.update(utf8ToBytes(half === '' ? text : text.slice(0, -1)));
    },
    end: () => {
      hash.update(utf8ToBytes(half));
      return bytesToHex(hash.digest());
    },
  };
}

/**
 * The same hash by the browser's own means, which take a twentieth of the time in a page whose code has not run before; undefined where there
 * are none, on pages served over plain http.
 */
export async function hashTextNatively(text: string): Promise<string | undefined> {
  const own: { readonly crypto?: { readonly subtle?: SubtleCrypto } } = globalThis;
  const digest = await own.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return digest === undefined ? undefined : bytesToHex(new Uint8Array(digest));
}
