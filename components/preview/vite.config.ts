import { defineConfig } from 'vite';

// The preview stands apart from the extension: an ordinary page with every state of every component.
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../../.output/preview', emptyOutDir: true },
  server: { host: 'localhost', port: 5180 },
});
