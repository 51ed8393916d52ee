import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Mark } from '../../components/parts/Mark';

const folder = new URL('../../public/', import.meta.url);

/** Width and height stand in the first chunk of every PNG (ISO 15948, 11.2.2). */
function readSize(png: Buffer): readonly [width: number, height: number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The paths of a drawing, in an SVG file or in the tree of a component. */
function readShapes(text: string): (string | undefined)[] {
  return [...text.matchAll(/ d="([^"]+)"|"d":"([^"]+)"/g)].map(([, inFile, inTree]) => inFile ?? inTree);
}

describe('the icon', () => {
  it.each([16, 32, 48, 128])('is drawn at %i pixels', (size) => {
    expect(readSize(readFileSync(new URL(`icon/${size}.png`, folder)))).toEqual([size, size]);
  });

  it('is the mark inside the pages', () => {
    const drawn = readShapes(readFileSync(new URL('icon.svg', folder), 'utf8'));
    expect(drawn).toHaveLength(2);
    expect(readShapes(JSON.stringify(Mark().props))).toEqual(drawn);
  });
});
