/** Red, green and blue in sRGB and alpha, each 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** A computed colour in `rgb()` notation, or null for any other notation. */
export function readColor(color: string): Color | null {
  const match = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/u.exec(color);
  if (match === null) return null;
  const alpha = match[4] === undefined ? 1 : match[4].endsWith('%') ? Number.parseFloat(match[4]) / 100 : Number(match[4]);
  return [Number(match[1]) / 255, Number(match[2]) / 255, Number(match[3]) / 255, alpha];
}

/** Relative luminance by WCAG 2.2, 0 to 1; the alpha counts for nothing. */
export function readLuminance([red, green, blue]: Color): number {
  return 0.2126 * readLinear(red) + 0.7152 * readLinear(green) + 0.0722 * readLinear(blue);
}

/** The contrast of two opaque colours by WCAG 2.2, 1 to 21. */
export function readContrast(one: Color, other: Color): number {
  const [low = 0, high = 0] = [readLuminance(one), readLuminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What is seen of a colour that is painted on an opaque ground. */
export function paintOver([red, green, blue, alpha]: Color, ground: Color): Color {
  const mix = (over: number, under: number): number => over * alpha + under * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

function readLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
