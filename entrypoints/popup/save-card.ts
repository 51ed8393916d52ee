import type { SaveForm } from '../../components/parts/save-forms';
import { saveFile } from '../../lib/platform/save-file';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { writeCardJson } from '../../lib/summary/documents/write-card-json';
import { writeMarkdown } from '../../lib/summary/documents/write-markdown';
import { writePage } from '../../lib/summary/documents/write-page';

/** Saves a card as a file in one of its forms. */
export function saveCard(form: SaveForm, card: SummaryCard): void {
  if (form === 'markdown') saveFile('privacy-policy.md', 'text/markdown', [writeMarkdown(card)]);
  else if (form === 'page') saveFile('privacy-policy.html', 'text/html', [writePage(card)]);
  else saveFile('privacy-policy.json', 'application/json', [writeCardJson(card)]);
}
