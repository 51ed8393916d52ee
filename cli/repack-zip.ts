import { readFileSync, writeFileSync } from 'node:fs';
import SevenZip, { type FileSystem } from '7z-wasm';
import { fixZipDates } from './fix-zip-dates';

const firstDay = Date.UTC(1980, 0, 1);

/**
 * Compresses a zip archive again by a packer that looks longer for the shortest form (7-Zip at its strongest: three hundredths less than zlib's), with
 * one date for all files, so that the same files give the same bytes.
 */
export async function repackZip(path: string): Promise<void> {
  const lines: string[] = [];
  const packer = await SevenZip({ print: (line) => lines.push(line), printErr: (line) => lines.push(line) });
  packer.FS.writeFile('/given.zip', readFileSync(path));
  packer.FS.mkdir('/files');
  packer.callMain(['x', '/given.zip', '-o/files']);
  packer.FS.chdir('/files');
  const files = listFiles(packer.FS, '');
  // Beside the date that is set below, an archive holds one that does not depend on the time zone.
  for (const file of files) packer.FS.utime(file, firstDay, firstDay);
  packer.callMain(['a', '-tzip', '-mx=9', '-mtc=off', '-mta=off', '-mtm=off', '/packed.zip', ...files]);
  if (!lines.includes('Everything is Ok')) throw new Error(`${path} could not be packed again:\n${lines.join('\n')}`);
  writeFileSync(path, packer.FS.readFile('/packed.zip'));
  fixZipDates(path);
}

/** The paths of all files in the present folder and below it, in order, without the folders. */
function listFiles(fs: FileSystem, folder: string): string[] {
  return fs.readdir(`./${folder}`).filter((name) => name !== '.' && name !== '..').toSorted().flatMap((name) => {
    const path = `${folder}${name}`;
    return fs.isDir(fs.stat(path).mode) ? listFiles(fs, `${path}/`) : [path];
  });
}
