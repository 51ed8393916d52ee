import { defineConfig } from 'vite';

// The preview stands apart from the extension: an ordinary page with every state of every component.
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The oldest browsers of the extension: they know light-dark(), which must stay as it is to show both schemes side by side.
  build: { outDir: '../../.output/preview', emptyOutDir: true, target: ['chrome123', 'firefox140'] },
  server: { host: 'localhost', port: 5180 },
});
