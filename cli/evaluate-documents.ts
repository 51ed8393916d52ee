import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { marked } from 'marked';
import * as z from 'zod/mini';
import { capturePage } from '../lib/page/capture-page';
import { isPolicy, scorePolicy, type PolicyVerdict } from '../lib/policy/is-policy';
import { hashText } from '../lib/text/hash';
import { openHtml } from './open-html';

/** Policies, other legal texts and pages that are neither; kept outside the project. */
const folder = new URL('../../shared/', import.meta.url);
const documentSchema = z.object({ service: z.string(), type: z.string(), privacyPolicy: z.boolean(), text: z.string() });

/**
 * Documents whose label says how they were filed and not what stands in them, read one by one: by the first digits of their text's hash, what
 * they are and why.
 */
const reviewSchema = z.array(z.object({ text: z.string(), is: z.enum(['policy', 'other']), why: z.string() }));
const hashDigits = 16;

type Judged = { readonly name: string; readonly isOne: boolean; readonly verdict: PolicyVerdict; readonly score: number; readonly words: number; readonly textHash?: string };

function judgeHtml(name: string, isOne: boolean, html: string): Judged {
  const captured = capturePage(openHtml(html));
  if (!captured.ok) return { name, isOne, verdict: 'no', score: 0, words: 0 };
  const { title, text } = captured.value.capture.policy;
  return { name, isOne, verdict: isPolicy(title, text), ...scorePolicy(title, text) };
}

async function judgeDocuments(): Promise<Judged[]> {
  const lines = readFileSync(new URL('corpus/documents.jsonl', folder), 'utf8').split('\n').filter(Boolean);
  return Promise.all(
    lines.map(async (line) => {
      const { service, type, privacyPolicy, text } = z.parse(documentSchema, JSON.parse(line));
      return { ...judgeHtml(`${service}: ${type}`, privacyPolicy, `<!doctype html><body><main>${await marked.parse(text)}</main>`), textHash: hashText(text).slice(0, hashDigits) };
    }),
  );
}

function judgePages(place: string, isOne: boolean): Judged[] {
  return readdirSync(new URL(place, folder))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => judgeHtml(`${place}${name}`, isOne, readFileSync(new URL(place + name, folder), 'utf8')));
}

/** One line for the set, and one for each text that is judged wrongly or not at all. */
function print(name: string, judged: readonly Judged[]): void {
  const right = judged.filter(({ isOne, verdict }) => verdict === (isOne ? 'yes' : 'no'));
  const unsure = judged.filter(({ verdict }) => verdict === 'unsure');
  console.log(`${name}: ${right.length} of ${judged.length} right (${((100 * right.length) / judged.length).toFixed(1)} %), ${unsure.length} unsure, ${judged.length - right.length - unsure.length} wrong`);
  for (const one of judged) if (!right.includes(one)) console.log(`  ${one.verdict.padEnd(6)} ${one.name} (score ${one.score.toFixed(1)}, ${one.words} words)`);
}

/** The same documents, told by what stands in them. */
function reviewLabels(judged: readonly Judged[]): Judged[] {
  const review = z.parse(reviewSchema, JSON.parse(readFileSync(new URL('page-measures/label-review.json', import.meta.url), 'utf8')));
  return judged.map((one) => {
    const read = review.find(({ text }) => text === one.textHash);
    return read === undefined ? one : { ...one, isOne: read.is === 'policy', name: `${one.name}, in truth ${read.why}` };
  });
}

async function run(): Promise<number> {
  if (!existsSync(folder)) {
    console.error('The texts are not here: this measure needs the folder ../shared.');
    return 2;
  }
  const documents = await judgeDocuments();
  print('policies and other legal texts, by their labels', documents);
  print('the same, by what stands in them', reviewLabels(documents));
  print('saved policy pages', judgePages('pages/', true));
  print('pages that are no policies', judgePages('pages/other/', false));
  return 0;
}

process.exitCode = await run();
