import { describe, expect, it } from 'vitest';
import { buildTargetKey } from '../../lib/compare/compare-opt-outs';

describe('buildTargetKey', () => {
  it.each([
    ['link', 'https://www.Example.org/Opt-Out?from=policy#top', 'exampleorgoptout'],
    ['link', 'http://example.org/datenschützer', 'exampleorgdatenschützer'],
    ['email', 'mailto:Privacy@Example.org', 'privacyexampleorg'],
    ['phone', 'tel:+1 (800) 555-0100', '18005550100'],
  ] as const)('leaves out of a %s what makes no difference: %s', (via, target, key) => {
    expect(buildTargetKey({ via, target })).toBe(key);
  });
});
