import { labelGroups, type LabelGroup } from '../taxonomy/label-groups';
import { stances, type Stance } from '../taxonomy/labels';

/** Whether the marks are painted on a light or on a dark page. */
export type PageTone = 'light' | 'dark';

/** The name of the highlight that marks the quote being shown. */
export const shownName = 'clauselight-shown';

/** The name under which the clauses of one group and stance are registered; the page can see it, hence the prefix. */
export function nameMark(group: LabelGroup, stance: Stance): string {
  return stance === 'says' ? `clauselight-${group}` : `clauselight-${group}-${stance}`;
}

/** A clause of several kinds has the ground and the line of the best one, and further lines for so many others. */
export const otherLines = ['second', 'third'] as const;

/** The name under which the clauses are registered that are of one group beside a better one. */
export function nameOther(group: LabelGroup, line: (typeof otherLines)[number]): string {
  return `clauselight-${group}-${line}`;
}

/** All names that are ever registered. */
export const markNames: readonly string[] = [
  ...labelGroups.flatMap((group) => stances.map((stance) => nameMark(group, stance))),
  ...labelGroups.flatMap((group) => otherLines.map((line) => nameOther(group, line))),
  shownName,
];

/** Hue of each group in degrees, far enough apart for most eyes, and the line under its words, which tells the groups apart without colour. */
const looks: Readonly<Record<LabelGroup, { readonly hue: number; readonly line: string }>> = {
  collect: { hue: 212, line: 'solid 2px' },
  use: { hue: 168, line: 'dotted 3px' },
  share: { hue: 38, line: 'dashed 2px' },
  sell: { hue: 2, line: 'wavy 2px' },
  control: { hue: 112, line: 'double 3px' },
  keep: { hue: 276, line: 'solid 4px' },
  formal: { hue: 320, line: 'dotted 1px' },
};

/** Which lines a stance draws: denials have one above as well, denials with exceptions only one above. */
const lines: Readonly<Record<Stance, string>> = { says: 'underline', denies: 'underline overline', limits: 'overline' };

/** How far below the words the lines of the other kinds run, so that each is seen below the one before. */
const offsets: Readonly<Record<(typeof otherLines)[number], { readonly own: string; readonly inherited: string }>> = { second: { own: '0.32em', inherited: '5px' }, third: { own: '0.55em', inherited: '9px' } };

/** Text on a mark has a contrast of 7:1 or more: near-black on lightness of 85 % and above, near-white on 30 % and below. */
const tones: Readonly<Record<PageTone, { readonly text: string; readonly ground: (hue: number, stance: Stance) => string; readonly line: (hue: number) => string }>> = {
  light: { text: '#161616', ground: (hue, stance) => `hsl(${hue} 80% ${stance === 'says' ? 87 : 95}%)`, line: (hue) => `hsl(${hue} 85% 32%)` },
  dark: { text: '#f4f4f4', ground: (hue, stance) => `hsl(${hue} 55% ${stance === 'says' ? 22 : 13}%)`, line: (hue) => `hsl(${hue} 85% 72%)` },
};

/** How a group and stance look on a page of one tone: the values of three properties. */
export function readLook(group: LabelGroup, stance: Stance, tone: PageTone): { readonly color: string; readonly ground: string; readonly line: string; readonly decoration: string } {
  const { text, ground, line } = tones[tone];
  const { hue, line: style } = looks[group];
  return { color: text, ground: ground(hue, stance), line: line(hue), decoration: `${lines[stance]} ${style} ${line(hue)}` };
}

/** Whether every element has rules of its own for marks, or for each name only the elements of a selector, from which all in them inherit. */
export type MarkScope = 'own' | ReadonlyMap<string, string>;

/**
 * The style sheet for marks on a page of one tone, on paper only where `printed`; only for the given names and elements, since a browser works out the style of
 * every element anew for each name. Only properties that `::highlight()` may have: no layout is ever touched. With forced colours the reader's own
 * colours are taken and the lines alone tell the groups apart.
 */
export function writeMarkStyles(tone: PageTone, printed = false, used: readonly string[] = markNames, scope: MarkScope = 'own'): string {
  const select = (name: string): string => `${scope === 'own' ? '' : (scope.get(name) ?? '')}::highlight(${name})`;
  const offset = scope === 'own' ? 'own' : 'inherited';
  const isUsed = (name: string): boolean => used.includes(name);
  const rules = labelGroups.flatMap((group) =>
    stances.filter((stance) => isUsed(nameMark(group, stance))).map((stance) => {
      const { color, ground, decoration } = readLook(group, stance, tone);
      return `${select(nameMark(group, stance))}{color:${color};background-color:${ground};text-decoration:${decoration}}`;
    }),
  );
  const others = labelGroups.flatMap((group) =>
    otherLines.filter((line) => isUsed(nameOther(group, line))).map((line) => `${select(nameOther(group, line))}{text-decoration:${readLook(group, 'says', tone).decoration};text-underline-offset:${offsets[line][offset]}}`),
  );
  const shown = !isUsed(shownName) ? '' : `${select(shownName)}{color:#000;background-color:#ffdf3d;text-decoration:underline solid 3px #000}`;
  const names = used.filter((name) => name !== shownName).map(select);
  const forced = `@media (forced-colors:active){${names.map((name) => `${name}{color:CanvasText;background-color:Canvas;text-decoration-color:CanvasText}`).join('')}${isUsed(shownName) ? `${select(shownName)}{color:HighlightText;background-color:Highlight;text-decoration-color:HighlightText}` : ''}}`;
  const all = [...rules, ...others, shown, forced].join('\n');
  if (printed && tone === 'light') return all;
  // Paper is white, whatever the page is: its own ground is seldom printed.
  return `@media screen{\n${all}\n}${printed ? `@media print{\n${writeMarkStyles('light', true, used, scope)}\n}` : ''}`;
}
