import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import type { Analysis } from '../../lib/answers/analysis';
import type { Model } from '../../lib/classifier/model';
import { compareVersions } from '../../lib/compare/compare-versions';
import type { PolicyText } from '../../lib/policy/policy-text';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { pageDisturbances } from './disturb-page';
import { textDisturbances } from './disturb-text';
import { captureDocument, openPage, type SavedPage } from './read-pages';

/** What one disturbed copy was reported to have changed; all of it is false. */
export type NoiseMeasure = { readonly name: string; readonly disturbance: string; readonly answers: readonly string[]; readonly clauses: readonly string[]; readonly optOuts: readonly string[] };

function analyze(policy: PolicyText, model: Model): Analysis {
  return analyzePolicy(policy, { language: 'en', model });
}

function measureCopy(name: string, disturbance: string, original: Analysis, copy: Analysis): NoiseMeasure {
  const { answers, clauses, optOuts } = compareVersions(original, copy);
  return {
    name,
    disturbance,
    answers: answers.map(({ id, old, new: now }) => `${id}: ${String(old.answer)} → ${String(now.answer)}`),
    // Moved text is no change either, but a copy that moves nothing must not be told to.
    clauses: clauses.map(({ change, old, new: now }) => `${change}: ${old?.text ?? ''} → ${now?.text ?? ''}`),
    optOuts: optOuts.map(({ change, optOut }) => `${change}: ${optOut.kind} ${optOut.via} ${optOut.target ?? ''}`),
  };
}

/** Compares every text of a folder with copies of itself that say the same. */
export function measureTextNoise(folder: string, model: Model): NoiseMeasure[] {
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).toSorted().flatMap((file) => {
    const raw = readFileSync(join(folder, file), 'utf8');
    const original = analyze(readPlainText(raw), model);
    return textDisturbances.map(({ name, disturb }) => measureCopy(file, name, original, analyze(readPlainText(disturb(raw)), model)));
  });
}

/** Compares every saved page with copies of itself that say the same, and with its own text read as a plain text. */
export function measurePageNoise(pages: readonly SavedPage[], model: Model): NoiseMeasure[] {
  return pages.flatMap(({ name: page, html, policy }) => {
    const original = analyze(policy, model);
    const copies = pageDisturbances.map(({ name, disturb }) => {
      const document = openPage(html);
      disturb(document);
      const copy = captureDocument(document);
      if (copy === undefined) throw new Error(`${page} cannot be captured any more: ${name}`);
      return measureCopy(page, name, original, analyze(copy, model));
    });
    const asText = analyze(readPlainText(policy.text, { title: policy.title }), model);
    return [...copies, measureCopy(page, 'read as plain text', original, asText)];
  });
}
