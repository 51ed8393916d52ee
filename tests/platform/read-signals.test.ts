import { expect, it } from 'vitest';
import { readSignals } from '../../lib/platform/read-signals';

it.each([
  ['a browser that knows neither', {}, 'no', 'no'],
  ['a browser that sends both', { globalPrivacyControl: true, doNotTrack: '1' }, 'yes', 'yes'],
  ['a browser that sends neither', { globalPrivacyControl: false, doNotTrack: null }, 'no', 'no'],
  ['a browser that lets the site track', { doNotTrack: '0' }, 'no', 'no'],
  ['a browser that says something else', { globalPrivacyControl: 'true', doNotTrack: 'perhaps' }, 'no', 'unknown'],
] as const)('reads %s', (_name, source, gpc, dnt) => {
  expect(readSignals(source)).toEqual({ gpc, dnt });
});
