import { defineWords } from './words';

/** The words that the browser itself shows, out of the manifest: in its list of extensions, and in its list of their keys. */
export const manifestWords = /* @__PURE__ */ defineWords('manifest', {
  description: 'Reads the privacy policy on the page in front of you, on your machine, and tells you what it says.',
  commands: {
    'toggle-marks': 'Highlight the clauses in the page, on and off',
    'next-mark': 'Next highlighted clause',
    'previous-mark': 'Previous highlighted clause',
    'next-mark-of-kind': 'Next highlighted clause of the same kind',
    'clear-marks': 'Take the highlights away',
  },
} as const);
