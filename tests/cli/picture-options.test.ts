import { describe, expect, it } from 'vitest';
import { readPictureOptions } from '../../cli/picture-options';

describe('what pictures are asked for', () => {
  it('is nothing, and then the README’s', () => {
    expect(readPictureOptions([])).toMatchObject({ states: undefined, to: '.output/pictures', looks: false, store: false, files: [] });
  });

  it.each([
    ['every state', ['--states', ''], { states: '' }],
    ['a language by its folder', ['--states', 'card', '--language', 'zh_TW'], { language: 'zh_TW' }],
    ['a language by its tag', ['--states', 'card', '--language', 'zh-TW'], { language: 'zh-TW' }],
    ['a width', ['--states', 'card', '--width', '320'], { width: 320 }],
    ['a direction', ['--states', 'card', '--direction', 'rtl'], { direction: 'rtl' }],
    ['files', ['a.html', '--looks'], { files: ['a.html'], looks: true }],
  ])('may be %s', (_name, args, expected) => {
    expect(readPictureOptions(args)).toMatchObject(expected);
  });

  it.each([
    ['a width without a number', ['--states', '', '--width', 'abc'], '--width takes a whole number of pixels from 200 to 4000'],
    ['no width at all', ['--states', '', '--width', '0'], '--width takes a whole number of pixels from 200 to 4000'],
    ['a language that is not spoken', ['--states', '', '--language', 'xx'], '--language takes one of en, de, es, fr, zh_TW'],
    ['another direction', ['--states', '', '--direction', 'up'], '--direction takes ltr or rtl'],
    ['a look without states', ['--language', 'de'], '--language, --width and --direction need --states'],
  ])('is refused in one sentence where it is %s', (_name, args, message) => {
    expect(() => readPictureOptions(args)).toThrow(message);
  });
});
