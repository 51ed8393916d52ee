import { describe, expect, it } from 'vitest';
import { drawIcon, type IconName } from '../../lib/platform/draw-icon';

const names: readonly IconName[] = ['read', 'changed', 'nothing'];

/** How bright each pixel of the icon is on a grey toolbar: what is left for somebody who sees no colours. */
function readBrightness(name: IconName, size: number): number[] {
  const { data } = drawIcon(name, size)!;
  return Array.from({ length: size * size }, (_unused, at) => {
    const [red = 0, green = 0, blue = 0, opaque = 0] = data.slice(at * 4, at * 4 + 4);
    return ((red * 0.3 + green * 0.59 + blue * 0.11) * opaque + 128 * (255 - opaque)) / 255;
  });
}

describe.each([16, 24, 32, 48])('the icon of %i pixels', (size) => {
  it('fills its square', () => {
    expect(drawIcon('read', size)).toMatchObject({ width: size, height: size });
  });

  it('is told apart without colours in its states', () => {
    for (const one of names) {
      for (const other of names.filter((name) => name > one)) {
        const [a, b] = [readBrightness(one, size), readBrightness(other, size)];
        expect(a.filter((value, at) => Math.abs(value - b[at]!) > 40).length / a.length, `${one} and ${other}`).toBeGreaterThan(0.03);
      }
    }
  });
});
