import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { marked } from 'marked';
import * as z from 'zod/mini';
import { capturePage } from '../lib/page/capture-page';
import { isPolicy, scorePolicy, type PolicyVerdict } from '../lib/policy/is-policy';
import { openHtml } from './open-html';

/** Policies, other legal texts and pages that are neither; kept outside the project. */
const folder = new URL('../../shared/', import.meta.url);
const documentSchema = z.object({ service: z.string(), type: z.string(), privacyPolicy: z.boolean(), text: z.string() });

type Judged = { readonly name: string; readonly isOne: boolean; readonly verdict: PolicyVerdict; readonly score: number; readonly words: number };

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
      return judgeHtml(`${service}: ${type}`, privacyPolicy, `<!doctype html><body><main>${await marked.parse(text)}</main>`);
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

async function run(): Promise<number> {
  if (!existsSync(folder)) {
    console.error('The texts are not here: this measure needs the folder ../shared.');
    return 2;
  }
  print('policies and other legal texts', await judgeDocuments());
  print('saved policy pages', judgePages('pages/', true));
  print('pages that are no policies', judgePages('pages/other/', false));
  return 0;
}

process.exitCode = await run();
