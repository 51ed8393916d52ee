import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzePolicy } from '../../lib/answers/analyze-policy';
import type { Analysis } from '../../lib/answers/analysis';
import type { Model } from '../../lib/classifier/model';
import { compareVersions } from '../../lib/compare/compare-versions';
import { capturePage } from '../../lib/page/capture-page';
import type { PolicyText } from '../../lib/policy/policy-text';
import { readPlainText } from '../../lib/policy/read-plain-text';
import { openHtml } from '../open-html';
import { pageDisturbances } from './disturb-page';
import { textDisturbances } from './disturb-text';

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

function capture(document: Document): PolicyText | undefined {
  const captured = capturePage(document);
  return captured.ok ? captured.value.capture.policy : undefined;
}

/**
 * Compares every saved page of a folder with copies of itself that say the same, and with its own text read as a plain text. Pages that
 * cannot be read are left out. Empty where the folder is missing.
 */
export function measurePageNoise(folder: string, model: Model): NoiseMeasure[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.html')).toSorted().flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const policy = capture(openHtml(html, 'https://page.example/privacy'));
    if (policy === undefined) return [];
    const original = analyze(policy, model);
    const copies = pageDisturbances.flatMap(({ name, disturb }) => {
      const document = openHtml(html, 'https://page.example/privacy');
      disturb(document);
      const copy = capture(document);
      return copy === undefined ? [] : [measureCopy(file, name, original, analyze(copy, model))];
    });
    const asText = analyze(readPlainText(policy.text, { title: policy.title }), model);
    return [...copies, measureCopy(file, 'read as plain text', original, asText)];
  });
}
