import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readBundledModel } from '../../lib/classifier/bundled-model';
import { bundledSoftware } from '../../lib/summary/words/about-words';
import { readAccuracy } from '../../lib/summary/card/accuracy';
import figures from '../../lib/summary/card/accuracy.json';
import { questionIds } from '../../lib/taxonomy/questions';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

describe('the figures that the product shows', () => {
  it('were measured with the model that is bundled', () => {
    expect(figures.model).toBe(readBundledModel().id);
  });

  it('are there for every question, once, and add up', () => {
    const shown = readAccuracy().rows.flatMap(({ questions }) => questions);
    expect(shown).toHaveLength(questionIds.length);
    expect(shown.reduce((sum, { right }) => sum + right, 0)).toBe(figures.answers.equal);
    expect(figures.answers.all).toBe(questionIds.length * figures.policies);
  });

  it('give shares, not fractions', () => {
    const { answers, labels } = readAccuracy();
    for (const share of [answers.equal, answers.wrong, ...labels.flatMap(({ precision, recall }) => [precision, recall])]) expect(share).toMatch(/^\d{1,3}(?:\.\d)? %$/);
  });
});

describe('the bundled software', () => {
  it('is what the package depends on, each with the licence it names itself', () => {
    const { dependencies } = z.parse(z.object({ dependencies: z.record(z.string(), z.string()) }), readJson('../../package.json'));
    expect(bundledSoftware.map(([name]) => name).toSorted()).toEqual(Object.keys(dependencies).toSorted());
    for (const [name, licence] of bundledSoftware) {
      const own = z.parse(z.object({ license: z.string() }), readJson(`../../node_modules/${name}/package.json`));
      expect([name, licence]).toEqual([name, own.license]);
    }
  });
});
