import { decodeAs, decodeText } from '../../text/decode-text';

/** What a mail says: its subject and, of each of its two forms, the first. */
export type Mail = { readonly subject: string; readonly html: string | undefined; readonly plain: string | undefined };

/** Mails inside of parts inside of parts are not followed further than this. */
const deepestPart = 8;
const mostParts = 200;

type Headers = ReadonlyMap<string, string>;

/** The bytes as one character each, which is how a mail is written; undone by `toBytes`. */
function toBinary(bytes: Uint8Array): string {
  const parts: string[] = [];
  const step = 32_768;
  for (let at = 0; at < bytes.length; at += step) parts.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  return parts.join('');
}

function toBytes(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** The headers, by their names in lower case, and where the body begins. */
function readHeaders(part: string): { headers: Headers; body: string } {
  const gap = /\r?\n\r?\n/u.exec(part);
  const head = gap === null ? part : part.slice(0, gap.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: gap === null ? '' : part.slice(gap.index + gap[0].length) };
}

/** A parameter of a header: `boundary` of `multipart/mixed; boundary="x"`. */
function readParameter(header: string, name: string): string | undefined {
  for (const part of header.split(';').slice(1)) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim().toLowerCase() === name) return part.slice(equals + 1).trim().replace(/^"|"$/gu, '');
  }
  return undefined;
}

function decodeQuoted(text: string): string {
  return text.replace(/=\r?\n/gu, '').replace(/=([\dA-F]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What is no base64 is left out; a mail that was cut off gives what is there. */
function decodeBase64(text: string): string {
  const letters = text.replace(/[^A-Za-z\d+/]/gu, '');
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}

function decodeBody(headers: Headers, body: string, charset: string | undefined): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const bytes = toBytes(encoding === 'base64' ? decodeBase64(body) : encoding === 'quoted-printable' ? decodeQuoted(body) : body);
  return (charset === undefined ? undefined : decodeAs(charset, bytes)) ?? decodeText(bytes, true) ?? '';
}

/** `=?utf-8?Q?Privacy_policy?=` in words (RFC 2047). */
function decodeWords(header: string): string {
  return header.replace(/\?=\s{1,20}=\?/gu, '?==?').replace(/=\?([\w-]{1,40})\?([BQ])\?([^?\s]{0,400})\?=/gi, (match, charset: string, how: string, text: string) => {
    const binary = how.toUpperCase() === 'B' ? decodeBase64(text) : decodeQuoted(text.replaceAll('_', ' '));
    return decodeAs(charset, toBytes(binary)) ?? match;
  });
}

/** The parts between the lines of a boundary. Linear in the body. */
function splitParts(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let from = -1;
  for (let at = body.indexOf(mark); at >= 0 && parts.length < mostParts; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from >= 0) parts.push(body.slice(from, at).replace(/\r?\n$/u, ''));
    const lineEnd = body.indexOf('\n', at);
    from = body.startsWith('--', at + mark.length) || lineEnd < 0 ? -1 : lineEnd + 1;
  }
  if (from >= 0) parts.push(body.slice(from));
  return parts;
}

/** Reads the bytes of a mail as it is saved (`.eml`, RFC 5322 and MIME). What is attached is left out. */
export function readMail(bytes: Uint8Array): Mail {
  let html: string | undefined;
  let plain: string | undefined;
  let isFirst = true;
  let subject = '';
  const open: { part: string; depth: number }[] = [{ part: toBinary(bytes), depth: 0 }];
  while (open.length > 0) {
    const { part, depth } = open.pop()!;
    const { headers, body } = readHeaders(part);
    if (isFirst) {
      const raw = headers.get('subject') ?? '';
      // Since RFC 6532 a subject may stand in UTF-8 as it is.
      subject = decodeWords(decodeText(toBytes(raw), false) ?? raw);
      isFirst = false;
    }
    const contentType = headers.get('content-type') ?? 'text/plain';
    const type = contentType.split(';')[0]!.trim().toLowerCase();
    const boundary = readParameter(contentType, 'boundary');
    if (headers.get('content-disposition')?.toLowerCase().startsWith('attachment') === true) continue;
    if (type.startsWith('multipart/') && boundary !== undefined && boundary !== '' && depth < deepestPart) {
      open.push(...splitParts(body, boundary).toReversed().map((inner) => ({ part: inner, depth: depth + 1 })));
    } else if (type === 'message/rfc822' && depth < deepestPart) open.push({ part: body, depth: depth + 1 });
    else if (type === 'text/html') html ??= decodeBody(headers, body, readParameter(contentType, 'charset'));
    else if (type === 'text/plain') plain ??= decodeBody(headers, body, readParameter(contentType, 'charset'));
  }
  return { subject, html, plain };
}
