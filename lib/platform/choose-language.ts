/** What a browser's language detection says. Percentages are of the text. */
export type Detection = { readonly isReliable: boolean; readonly languages: readonly { readonly language: string; readonly percentage: number }[] };

/** The length of one piece of the sample and the number of pieces: plenty for the detection, and 1 ms whatever the page's length. */
const pieceLength = 4_000;
const pieces = 3;

/** Pieces from the beginning, the middle and the end, since a page in one language may begin or end in another. */
export function sampleText(text: string): string {
  if (text.length <= pieceLength * pieces) return text;
  const step = (text.length - pieceLength) / (pieces - 1);
  return Array.from({ length: pieces }, (_unused, index) => text.slice(Math.round(index * step), Math.round(index * step) + pieceLength)).join('\n');
}

/**
 * The primary tag of a text's language, or `und`. A reliable detection counts before what the page declares, since templates declare
 * English for anything; an unreliable one (a few words, a list of names) only where the page declares nothing.
 */
export function chooseLanguage(detection: Detection, declared: string): string {
  const first = detection.languages.toSorted((a, b) => b.percentage - a.percentage)[0];
  const detected = primaryTag(first?.language ?? '');
  if (detection.isReliable && detected !== '') return detected;
  return primaryTag(declared) || detected || 'und';
}

function primaryTag(language: string): string {
  const tag = (language.split(/[-_]/)[0] ?? '').toLowerCase();
  return /^[a-z]{2,3}$/.test(tag) && tag !== 'und' ? tag : '';
}
