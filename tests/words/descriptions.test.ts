import { expect, it } from 'vitest';
import { readLocale } from '../../cli/locale-files';

it('every English text with something to be filled in tells translators what that is', () => {
  const english = Object.entries(readLocale('en'));
  const undescribed = english.flatMap(([key, { message, description = '' }]) =>
    [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([place]) => place))].filter((place) => place !== '{count}' && !description.includes(place)).map((place) => `${key}: ${place}`),
  );
  expect(undescribed).toEqual([]);
  expect(english.filter(([, { description }]) => description !== undefined).length).toBeGreaterThan(100);
});
