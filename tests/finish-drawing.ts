import { afterAll } from 'vitest';

// Preact draws what is left at the latest 35 ms after the last change; a document that is taken away before that makes it fail behind the last test of a file.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));
