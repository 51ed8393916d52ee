import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of the text's UTF-8 bytes as 64 lower-case hex digits.
 * A library and not `crypto.subtle`, because that is missing on pages served over plain http.
 */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
