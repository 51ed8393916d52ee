/** What the icon tells: a policy was read, it has changed since it was saved, there is none. */
export type IconName = 'read' | 'changed' | 'nothing';

/** The parts of `public/icon.svg` and of the badges, in a box of 32 × 32: a path, its filling, the colour and breadth of its line. */
type Part = readonly [path: string, fill: string, line?: string, breadth?: number];

const dark = '#0c3238';
const light = '#fffaf0';
const disc = 'M24 16a8 8 0 1 0 0 16 8 8 0 0 0 0-16z';

function listSign(ground: string, bowl: string): Part[] {
  return [
    ['M7 0h18a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z', ground],
    ['M14 6h-1a7 7 0 0 0 0 14h1z', bowl],
    ['M14 6h12v3h-2v17h-4V9h-2v17h-4z', light],
  ];
}

/** Told apart by their shapes and not by colours alone: a tick, a triangle, a bar across a grey sign. */
const drawings: Readonly<Record<IconName, readonly Part[]>> = {
  read: [...listSign('#15505a', '#ffcb4d'), [disc, light, dark, 1.5], ['M20 24.2l2.8 2.8 5.4-6', '', dark, 2.6]],
  changed: [...listSign('#15505a', '#ffcb4d'), ['M23.500 14L32 31.500H15z', '#ffcb4d', dark, 1.5], ['M23.500 20v5.500M23.500 27.200v2', '', dark, 2.4]],
  nothing: [...listSign('#6b6b6b', '#c9c9c9'), [disc, light, '#333', 1.5], ['M19.500 24h9', '', '#333', 3]],
};

/** The icon in one size (pixels); undefined where the browser draws nothing without a page. */
export function drawIcon(name: IconName, size: number): ImageData | undefined {
  const canvas = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(size, size).getContext('2d');
  if (canvas === undefined || canvas === null) return undefined;
  canvas.scale(size / 32, size / 32);
  canvas.lineJoin = 'round';
  for (const [path, fill, line = '', breadth = 0] of drawings[name]) {
    const shape = new Path2D(path);
    if (fill !== '') {
      canvas.fillStyle = fill;
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
      canvas.fill(shape);
    }
    if (line !== '') {
      canvas.strokeStyle = line;
      canvas.lineWidth = breadth;
      canvas.stroke(shape);
    }
  }
  return canvas.getImageData(0, 0, size, size);
}
