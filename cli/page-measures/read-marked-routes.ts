import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { optOutKinds, optOutVias } from '../../lib/answers/analysis';
import type { PageCapture } from '../../lib/page/capture-page';
import type { Result } from '../../lib/result';
import type { Route } from '../measure-opt-outs';
import { readMarkdown, readPolicyFile } from '../read-file';

const markedRoute = z.strictObject({
  kind: z.enum(optOutKinds),
  via: z.enum(optOutVias),
  target: z.optional(z.string()),
  where: z.enum(['policy', 'footer', 'banner', 'menu']),
  sure: z.boolean(),
});
/** The form of the marks. */
export const markedPages = z.array(z.strictObject({ page: z.string(), optOuts: z.array(markedRoute) }));

/** The marks as the files hold them. */
export type MarkedPages = z.infer<typeof markedPages>;

/** One saved page with the ways to act that its readers marked; targets are made absolute by `url`. */
export type MarkedPage = {
  readonly name: string;
  /** What the program reads of the page. */
  readonly read: () => Promise<PageCapture>;
  /** The address that the page is given, since the saved ones name none that could be relied on. */
  readonly url: string;
  /** Offered by the policy's text, beyond doubt. */
  readonly wanted: readonly Route[];
  /** Offered beside the policy: in a footer, a banner, a menu; beyond doubt. */
  readonly wantedOutside: readonly Route[];
  /** What a second reader might leave out. */
  readonly doubtful: readonly Route[];
  /** Whether single errors on this page are not looked at. */
  readonly isHeldOut: boolean;
};

/**
 * Pages whose single errors nobody looks at while rules are made, so that they tell how well the rules do on other pages: the sixth set.
 * Those that were held out of the sets before are open, as the README tells.
 */
const heldOut: ReadonlySet<string> = new Set(['windows/b017', 'windows/b076', 'windows/b082', 'windows/b087', 'windows/b128', 'windows/b139', 'windows/b152', 'windows/b201', 'windows/t000', 'windows/t060', 'windows/t075', 'windows/t099', 'windows/t138', 'windows/t142', 'windows/t145', 'windows/x014', 'windows/x084', 'windows/x113', 'windows/x127', 'windows/x132', 'windows/x143', 'windows/x170', 'windows/x181', 'windows/x226']);

const bareHost = /^(?:www\.|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|info|eu|gov|io|tv|us|uk|ca|id)\b)/i;

/** The route with a link's target made absolute, as a browser would; an address that is written out without a scheme gets one. */
export function resolveRoute<R extends Route>(route: R, base: string): R {
  const { via, target } = route;
  if (via !== 'link' || target === undefined) return route;
  // What a script does has no address.
  if (/^javascript:/i.test(target)) return { ...route, target: undefined };
  const text = bareHost.test(target) ? `https://${target}` : target;
  return URL.canParse(text, base) ? { ...route, target: new URL(text, base).href } : route;
}

const shared = new URL('../../../shared/', import.meta.url);

function readMarks(file: string, read: (page: string, url: string) => Promise<Result<PageCapture, { readonly kind: string }>>): MarkedPage[] {
  const pages = z.parse(markedPages, JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
  return pages.map(({ page, optOuts }) => {
    const url = `https://${page.replace('/', '-')}.example/privacy`;
    const pick = (isWanted: (route: (typeof optOuts)[number]) => boolean): Route[] => optOuts.filter(isWanted).map(({ kind, via, target }) => resolveRoute({ kind, via, target }, url));
    return {
      name: page,
      read: async () => {
        const capture = await read(page, url);
        if (!capture.ok) throw new Error(`${page} could not be read: ${capture.error.kind}`);
        return capture.value;
      },
      url,
      wanted: pick(({ where, sure }) => sure && where === 'policy'),
      wantedOutside: pick(({ where, sure }) => sure && where !== 'policy'),
      doubtful: pick(({ sure }) => !sure),
      isHeldOut: heldOut.has(page),
    };
  });
}

/** The marked pages; undefined where the pages, which are kept outside the project, are not there. */
export function readMarkedPages(): MarkedPage[] | undefined {
  const folder = fileURLToPath(new URL('pages/', shared));
  return existsSync(folder) ? readMarks('opt-outs.json', (page, url) => readPolicyFile(`${folder}${page}.html`, url)) : undefined;
}

const clauseRow = z.object({ id: z.string(), window: z.optional(z.string()), heading: z.string(), lead: z.string(), text: z.string() });

/** The clauses of one window of the corpus as Markdown: headings, paragraphs, and lists under their leads. */
function writeWindow(rows: readonly z.infer<typeof clauseRow>[]): string {
  return rows.map(({ heading, lead, text }, index) => {
    const before = rows[index - 1];
    const isNew = before?.heading !== heading;
    const line = text.replaceAll('\n', ' ');
    const gap = isNew || before.lead !== lead ? '\n\n' : lead === '' ? ' ' : '\n';
    // A heading of a lower level stands among the clauses as it was written.
    if (/^#{1,6} /.test(line)) return `\n\n${line}\n\n`;
    return `${isNew ? `\n\n## ${heading.replaceAll('\n', ' ')}` : ''}${gap}${lead === '' ? '' : '- '}${line}`;
  }).join('');
}

function readLines(file: URL): string[] {
  return readFileSync(file, 'utf8').trim().split('\n');
}

/** The rows among these lines that belong to a window (`x039`), or whose ids begin with that of a policy (`u069`). */
function pickRows(lines: readonly string[], name: string): z.infer<typeof clauseRow>[] {
  const rows = lines.filter((line) => line.includes(`"${name}`)).map((line) => z.parse(clauseRow, JSON.parse(line)));
  return rows.filter(({ window, id }) => (window ?? id.split('.')[0]) === name);
}

/** The files that hold marks of policies outside `../shared/pages`. */
export type MarkedSet = 'second' | 'third' | 'fourth' | 'fifth' | 'sixth';

/**
 * One set of marked policies: the newer of each pair of versions (`versions/NN`), documents of the corpus (`documents/NN`, the number of the row from
 * 0), windows of its clauses (`windows/ID`) and what of a policy stands outside its windows (`runs/ID`), both passages without their links; undefined
 * where they, which are kept outside the project, are not there.
 */
export function readMarkedPolicies(set: MarkedSet): MarkedPage[] | undefined {
  const files = [new URL('corpus/documents.jsonl', shared), new URL('corpus/clauses.jsonl', shared), new URL('corpus/unlabelled.jsonl', shared), new URL('versions/', shared)] as const;
  if (!files.every((file) => existsSync(file))) return undefined;
  const [documents, clauses, others] = [readLines(files[0]), readLines(files[1]), readLines(files[2])];
  return readMarks(`opt-outs-${set}.json`, (page, url) => {
    const [folder, name = ''] = page.split('/');
    if (folder === 'versions') return readPolicyFile(fileURLToPath(new URL(`${name}/new.md`, files[3])), url);
    if (folder === 'windows' || folder === 'runs') return readMarkdown(writeWindow(pickRows(folder === 'windows' ? clauses : others, name)), url);
    return readMarkdown(z.parse(z.object({ text: z.string() }), JSON.parse(documents[Number(name)] ?? '{}')).text, url);
  });
}
