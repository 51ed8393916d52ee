/** What the bytes 80 to 9f stand for in windows-1252. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** So many bytes from the beginning are looked at for zeros, which no text has, and for the page's own `charset`. */
const lookedBytes = 8192;
const headBytes = 2048;
/** From this share of broken characters on, what is not HTML is no text. */
const mostBroken = 0.1;

/** The text of the bytes in an encoding of the Encoding Standard; undefined for a name that it does not know. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(bytes);
    // Node 20 decodes windows-1252 as if it were Latin-1, in which these are control characters.
    return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/gu, (control) => windows1252[control.charCodeAt(0) - 0x80]!) : text;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text of a file by its byte order mark or, for HTML, the page's own `charset`, else UTF-8; undefined when the bytes are no text. */
export function decodeText(bytes: Uint8Array, isHtml: boolean): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  if (bytes.subarray(0, lookedBytes).includes(0) || head.startsWith('%PDF')) return undefined;
  const named = isHtml ? /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1] : undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  // Text of one old encoding reads as broken UTF-8; a single stray byte in a long page does not make it one.
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  if (broken === 0) return text;
  if (!isHtml && broken > text.length * mostBroken) return undefined;
  return decodeAs(named ?? (broken > 1 ? 'windows-1252' : 'utf-8'), bytes) ?? text;
}
