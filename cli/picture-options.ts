import { parseArgs } from 'node:util';
import { languages } from '../lib/words/languages';
import { failCommand } from './command';
import type { StatesLook } from './take-states';

/** Narrower is no window, and wider no screen that anybody looks at these on. */
const widthPx = { least: 200, most: 4_000 } as const;

/** Which pictures are asked for: with `states` those of the preview whose names begin so, in that look; else of pages, the README's where no file is named. */
export type PictureOptions = {
  readonly files: readonly string[];
  readonly to: string;
  readonly looks: boolean;
  readonly store: boolean;
  readonly states: string | undefined;
} & StatesLook;

/** Reads the options of the command. What cannot be done ends it with one sentence. */
export function readPictureOptions(args: readonly string[]): PictureOptions {
  const { positionals: files, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string', default: '.output/pictures' }, looks: { type: 'boolean', default: false }, store: { type: 'boolean', default: false }, states: { type: 'string' }, language: { type: 'string' }, width: { type: 'string' }, direction: { type: 'string' } },
  });
  const { to, looks, store, states, language, direction } = values;
  const width = values.width === undefined ? undefined : Number(values.width);
  if (states === undefined && [language, width, direction].some((value) => value !== undefined)) failCommand('--language, --width and --direction need --states');
  if (width !== undefined && !(Number.isInteger(width) && width >= widthPx.least && width <= widthPx.most)) failCommand(`--width takes a whole number of pixels from ${widthPx.least} to ${widthPx.most}`);
  if (language !== undefined && !languages.some(({ tag, folder }) => tag === language || folder === language)) failCommand(`--language takes one of ${languages.map(({ folder }) => folder).join(', ')}`);
  if (direction !== undefined && direction !== 'ltr' && direction !== 'rtl') failCommand('--direction takes ltr or rtl');
  return { files, to, looks, store, states, language, width, direction };
}
