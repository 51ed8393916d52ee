import { describe, expect, it } from 'vitest';
import { addScores, classifyErrors, compareRoutes, countRoutes, rateScore, routeKey } from '../../cli/measure-opt-outs';
import type { OptOut } from '../../lib/answers/analysis';

const quote = { start: 0, end: 1, text: 'x', clause: 0, reason: { rule: 'x', words: [] } };
const found = (kind: OptOut['kind'], via: OptOut['via'], target?: string): OptOut => ({ kind, via, ...(target === undefined ? {} : { target }), quote });

describe('two routes are the same', () => {
  it.each([
    ['whatever the scheme and the last slash', 'link', 'https://Example.org/a/', 'http://Example.org/a'],
    ['whatever the capitals of a mail', 'email', 'Privacy@Example.org', 'privacy@example.org'],
    ['whatever stands between the digits', 'phone', '(555) 010-1234', '555.010.1234'],
    ['whatever breaks the lines of an address', 'post', 'Example, PO Box 1, Town', 'Example\nPO Box 1\nTOWN'],
  ])('%s', (_name, via, one, other) => {
    expect(routeKey({ kind: 'delete', via, target: one })).toBe(routeKey({ kind: 'delete', via, target: other }));
  });

  it.each([
    ['but not for another path', 'link', 'https://example.org/a', 'https://example.org/b'],
    ['but not for another query', 'link', 'https://example.org/a', 'https://example.org/a?x=1'],
    ['but not for another number', 'phone', '555-010-1234', '555-010-1235'],
  ])('%s', (_name, via, one, other) => {
    expect(routeKey({ kind: 'delete', via, target: one })).not.toBe(routeKey({ kind: 'delete', via, target: other }));
  });

  it('but not for another kind or way', () => {
    expect(routeKey({ kind: 'delete', via: 'account-settings' })).not.toBe(routeKey({ kind: 'correct', via: 'account-settings' }));
    expect(routeKey({ kind: 'delete', via: 'account-settings' })).not.toBe(routeKey({ kind: 'delete', via: 'device-settings' }));
  });
});

it('counts what is right, wrong and missed; the disputed counts neither way', () => {
  const wanted = [{ kind: 'delete', via: 'email', target: 'a@example.org' }, { kind: 'access', via: 'email', target: 'a@example.org' }];
  const disputed = [{ kind: 'object', via: 'email', target: 'a@example.org' }];
  const comparison = compareRoutes(wanted, disputed, [found('delete', 'email', 'A@example.org'), found('object', 'email', 'a@example.org'), found('sale', 'link')]);
  expect(countRoutes(comparison)).toEqual({ right: 1, wrong: 1, missed: 1 });
  expect(countRoutes(comparison, 'access')).toEqual({ right: 0, wrong: 0, missed: 1 });
  expect(rateScore(addScores([countRoutes(comparison), { right: 1, wrong: 0, missed: 0 }]))).toEqual({ precision: 2 / 3, recall: 2 / 3 });
  expect(rateScore({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: 1, recall: 1 });
});

describe('an error is one of', () => {
  const wanted = { kind: 'delete', via: 'email', target: 'a@example.org' } as const;
  it.each([
    ['the kind, where the place was found for another', [found('access', 'email', 'a@example.org')], 'kind', 'kind'],
    ['the target, where kind and way are right', [found('delete', 'email', 'b@example.org')], 'target', 'target'],
    ['the way, where only the kind is right', [found('delete', 'phone', '555-010-1234')], 'via', 'via'],
    ['all, where nothing is right', [found('cookies', 'browser-settings')], 'altogether', 'altogether'],
  ])('%s', (_name, ways, missed, wrong) => {
    const errors = classifyErrors(compareRoutes([wanted], [], ways));
    expect(errors.missed.map(([name]) => name)).toEqual([missed]);
    expect(errors.wrong.map(([name]) => name)).toEqual([wrong]);
  });

  it('the kind alone where the place is right for another, the place alone where the kind is right elsewhere', () => {
    const errors = classifyErrors(compareRoutes([wanted, { ...wanted, kind: 'access' }, { ...wanted, target: 'c@example.org' }], [], [found('delete', 'email', 'a@example.org')]));
    expect(errors.missed.map(([name, route]) => [name, route.kind])).toEqual([['kind of a known place', 'access'], ['place of a known kind', 'delete']]);
    expect(errors.wrong).toEqual([]);
  });
});
