/** How the states are looked at. */
export const schemes = ['light', 'dark'] as const;
/** Widths of the popup, in CSS pixels: the narrowest, its own, the widest. */
export const widths = [320, 400, 480] as const;

/** What the preview shows: one state or (empty) all of them, in which colours, how wide, and whether alone as in the real window. */
export type Choice = {
  readonly state: string;
  readonly scheme: (typeof schemes)[number] | 'both';
  readonly width: (typeof widths)[number];
  readonly bare: boolean;
};

/** The choice that an address states: `#card-full/dark/320` (all of it optional, in any order; `bare` shows nothing but the state). */
export function readChoice(hash: string): Choice {
  const parts = hash.replace(/^#/, '').split('/').filter(Boolean);
  const scheme = schemes.find((name) => parts.includes(name)) ?? 'both';
  const width = widths.find((number) => parts.includes(String(number))) ?? 400;
  const known: readonly string[] = [...schemes, 'both', ...widths.map(String), 'bare', 'all'];
  return { state: parts.find((part) => !known.includes(part)) ?? '', scheme, width, bare: parts.includes('bare') };
}

/** The address of a choice. */
export function writeChoice({ state, scheme, width, bare }: Choice): string {
  return `#${[state || 'all', scheme, width, ...(bare ? ['bare'] : [])].join('/')}`;
}
