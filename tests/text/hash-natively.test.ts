import { describe, expect, it } from 'vitest';
import { hashText, hashTextNatively } from '../../lib/text/hash';

describe('hashTextNatively', () => {
  it.each(['', 'We keep your data.', 'Überall – 数据 😀', 'half a character \ud83d', 'x'.repeat(100_000)])('gives the hash of %.20j as hashText does', async (text) => {
    expect(await hashTextNatively(text)).toBe(hashText(text));
  });
});
