import { collapseWhiteSpace } from '../text/white-space';
import type { PolicyLink } from './policy-link';
import type { PolicyText } from './policy-text';

/** Of what one policy consists: the policies that stand on its page, by their titles, and other pages to which it sends its readers. */
export type PolicyParts = {
  /** Titles in order; empty where there is but one policy. */
  readonly onPage: readonly string[];
  /** Documents of the same site that belong to the policy and were not read, in the order in which they are named. */
  readonly elsewhere: readonly PolicyLink[];
};

const mostParts = 12;
const longestName = 100;
const longestTitle = 90;
/** What stands under a title is a policy of its own from so many characters on. */
const shortestPolicy = 1500;

const subject = /\b(?:privacy|cookies?|data protection|personal (?:data|information)|consumer health data|california|ccpa|gdpr|children|biometric)\b/i;
const document = /\b(?:polic(?:y|ies)|notices?|statements?|supplements?|addend(?:um|a)|declaration|cookie list|disclosures?)\b/i;
const olderVersion = /\b(?:previous|prior|archived?|old(?:er)?|former|earlier|versions?|history|pdf|print(?:able)?|download)\b/i;
const title = /\b(?:(?:privacy|cookies?|data protection)\b.{0,40}\b(?:policy|notice|statement|supplement|addendum)|(?:notice at|notice of) collection)\b/i;

/** A chapter that speaks of the policy itself is no policy. */
const chapter = /^(?:\d|[ivxl]{1,5}[.)]|section\b)|\b(?:changes?|updates?|amendments?|modif\w+|contact|questions?|scope|acceptance|about|how|what|who|when)\b/i;

/** The labels of a host by which two pages are of one site; three where a country's second level ("co.uk") comes before its end. */
function readSite(href: string): string {
  if (!URL.canParse(href)) return '';
  const labels = new URL(href).hostname.split('.');
  return labels.slice(/^[a-z]{2,3}$/u.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2 ? -3 : -2).join('.');
}

function withoutHash(href: string): string {
  if (!URL.canParse(href)) return href;
  const { host, pathname, search } = new URL(href);
  return `${host}${pathname.replace(/\/$/u, '')}${search}`;
}

/** The site of the page or, for a file, the one that most of its links lead to. */
function chooseSite({ url, links }: PolicyText): string {
  if (readSite(url) !== '') return readSite(url);
  const counts = new Map<string, number>();
  for (const { href } of links) if (/^https?:/u.test(href)) counts.set(readSite(href), (counts.get(readSite(href)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function listElsewhere(policy: PolicyText): PolicyLink[] {
  const site = chooseSite(policy);
  const own = withoutHash(policy.url);
  const parts = new Map<string, PolicyLink>();
  for (const { start, end, href } of policy.links) {
    if (parts.size >= mostParts || end - start > longestName || !/^https?:/u.test(href)) continue;
    const text = collapseWhiteSpace(policy.text.slice(start, end)).replace(/[.,;:]+$/u, '');
    if (!subject.test(text) || !document.test(text) || olderVersion.test(text) || readSite(href) !== site) continue;
    const key = withoutHash(href);
    if (key !== own && !parts.has(key)) parts.set(key, { text: /^https?:|\//u.test(text) ? '' : text, href });
  }
  return [...parts.values()];
}

function listOnPage({ blocks, text }: PolicyText): string[] {
  const titles = blocks.filter(({ kind, level, start, end }) => kind === 'heading' && level <= 2 && end - start <= longestTitle && title.test(text.slice(start, end)) && !chapter.test(text.slice(start, end)));
  const highest = titles.reduce((level, block) => Math.min(level, block.level), 6);
  const top = titles.filter(({ level }) => level === highest);
  const names = top.flatMap(({ start, end }, index) => ((top[index + 1]?.start ?? text.length) - end >= shortestPolicy ? [text.slice(start, end)] : []));
  const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  return distinct.length > 1 ? distinct.slice(0, mostParts) : [];
}

/** Finds the parts of a policy: those on its page and those on others of its site. Linear in its blocks and links. */
export function findPolicyParts(policy: PolicyText): PolicyParts {
  return { onPage: listOnPage(policy), elsewhere: listElsewhere(policy) };
}
