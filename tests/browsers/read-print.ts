import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What stands on one sheet: its words, white space collapsed, and the colours in which something is filled or written, as `#rrggbb`. */
export type Sheet = { readonly text: string; readonly colors: ReadonlySet<string> };

/** What a print holds, sheet by sheet. */
export type Printed = { readonly sheets: readonly Sheet[] };

/** Reads a printed page out of the PDF that a browser has made of it. */
export async function readPrint(pdf: Uint8Array): Promise<Printed> {
  const task = getDocument({ data: new Uint8Array(pdf), isEvalSupported: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS });
  const sheets: Sheet[] = [];
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const sheet = await document.getPage(number);
      const { items } = await sheet.getTextContent();
      const { fnArray, argsArray } = await sheet.getOperatorList();
      const colors = new Set<string>();
      fnArray.forEach((operator: number, index: number) => {
        const [color]: unknown[] = argsArray[index] ?? [];
        if (operator === OPS.setFillRGBColor) colors.add(String(color));
      });
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
      sheets.push({ text: text.replace(/\s+/gu, ' ').trim(), colors });
    }
  } finally {
    await task.destroy();
  }
  return { sheets };
}
