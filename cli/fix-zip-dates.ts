import { readFileSync, writeFileSync } from 'node:fs';

/** 1 January 1980, the first day that a zip archive knows (APPNOTE 4.4.6). */
const firstDay = 0x0021;

/** Sets the time of every file in a zip archive to one and the same moment, so that the same files give the same bytes. */
export function fixZipDates(path: string): void {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = bytes.readUInt32LE(at + 42);
    bytes.writeUInt32LE(firstDay << 16, at + 12);
    bytes.writeUInt32LE(firstDay << 16, local + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  writeFileSync(path, bytes);
}
