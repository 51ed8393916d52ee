import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameMark, writeMarkStyles } from '../../lib/page/mark-styles';
import { labelGroups } from '../../lib/taxonomy/label-groups';
import type { Stance } from '../../lib/taxonomy/labels';

const tokens = readFileSync(new URL('../../components/styles/tokens.css', import.meta.url), 'utf8');

function readToken(name: string): string | undefined {
  return new RegExp(`--${name}: (.+);`).exec(tokens)?.[1];
}

/** Ground and line of a kind as they are painted in a page. */
function readMark(group: (typeof labelGroups)[number], tone: 'light' | 'dark', stance: Stance = 'says'): readonly [ground: string | undefined, line: string | undefined] {
  const rule = writeMarkStyles(tone).split('\n').find((line) => line.startsWith(`::highlight(${nameMark(group, stance)}){`)) ?? '';
  return [/background-color:([^;]+);/.exec(rule)?.[1], /text-decoration:underline ([^}]+)\}/.exec(rule)?.[1]];
}

describe('the kinds of highlight', () => {
  it.each(labelGroups)('%s looks in the legend and in a marked text as in the page', (group) => {
    const [lightGround, lightLine] = readMark(group, 'light');
    const [darkGround, darkLine] = readMark(group, 'dark');
    const [, light, dark] = /^light-dark\((hsl\([^)]+\)), (hsl\([^)]+\))\)$/.exec(readToken(`kind-${group}`) ?? '') ?? [];
    const style = readToken(`kind-${group}-line`);
    expect(readToken(`kind-${group}-ground`)).toBe(`light-dark(${lightGround}, ${darkGround})`);
    for (const stance of ['denies', 'limits'] as const) expect(readToken(`kind-${group}-denied`)).toBe(`light-dark(${readMark(group, 'light', stance)[0]}, ${readMark(group, 'dark', stance)[0]})`);
    expect([`${style} ${light}`, `${style} ${dark}`]).toEqual([lightLine, darkLine]);
  });
});
