import { describe, expect, it } from 'vitest';
import { readPackagedModel } from '../../lib/classifier/packaged-model';

describe('the model of the package', () => {
  it('is none where no build has packed it', () => {
    expect(() => readPackagedModel()).toThrow('not packed');
  });
});
