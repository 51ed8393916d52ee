import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Loading } from '../../components/parts/Loading';

it('what stands in the popup’s page before any script has run is what is drawn then, but for its words: nothing moves', () => {
  const page = new DOMParser().parseFromString(readFileSync('entrypoints/popup/index.html', 'utf8'), 'text/html');
  const host = document.createElement('div');
  render(<Loading label="" />, host);
  expect(host.querySelectorAll('.bar').length).toBeGreaterThan(10);
  expect(page.querySelector('main')?.innerHTML).toBe(host.innerHTML);
});
