import type { Analysis, OptOut } from '../answers/analysis';
import type { Alignment, ClauseLink } from './align-clauses';
import type { Version } from './support-of-answers';

/** A way to act that one version offers and the other does not. */
export type OptOutChange = { readonly change: 'added' | 'removed'; readonly optOut: OptOut };

/** Where a way leads, without what makes no difference: capitals, scheme, "www.", parameters, a slash at the end. */
export function buildTargetKey({ via, target = '' }: Pick<OptOut, 'via' | 'target'>): string {
  const trimmed = target.trim().toLowerCase();
  if (via === 'phone') return trimmed.replace(/[^\d+a-z]/gu, '');
  if (via === 'link') return trimmed.replace(/^https?:\/\//u, '').replace(/^www\./u, '').replace(/[?#].*$/u, '').replace(/\/+$/u, '');
  return trimmed.replace(/^mailto:/u, '').replace(/[?].*$/u, '').replace(/[^\p{L}\p{N}@.]+/gu, ' ').trim();
}

function keyOf(optOut: OptOut): string {
  return `${optOut.kind} ${optOut.via} ${buildTargetKey(optOut)}`;
}

/** Whether the other version names the same place at all, in its text or in its links. */
function isNamed({ policy }: Analysis, optOut: OptOut): boolean {
  const key = buildTargetKey(optOut);
  if (key === '') return false;
  return policy.text.toLowerCase().includes(key) || policy.links.some(({ href }) => buildTargetKey({ via: optOut.via, target: href }) === key);
}

/**
 * Whether a way to act that only one version lists is a change of the policy. Its clause was changed; or it leads to an address or
 * number that the other version does not name; or under the same words the other version has a link that leads elsewhere.
 */
function isChange(optOut: OptOut, link: ClauseLink | undefined, version: Version, other: Analysis): boolean {
  if (link === undefined) return false;
  if (link.kind === 'added' || link.kind === 'removed' || link.kind === 'reworded') return true;
  if (buildTargetKey(optOut) === '' || isNamed(other, optOut)) return false;
  const partners = version === 'old' ? link.new : link.old;
  return optOut.via !== 'link' || other.optOuts.some(({ kind, via, quote }) => kind === optOut.kind && via === optOut.via && partners.includes(quote.clause));
}

/** The ways to act that appeared, then those that vanished, in the order of their versions. */
export function compareOptOuts(before: Analysis, after: Analysis, { links, linkOfOld, linkOfNew }: Alignment): OptOutChange[] {
  const list = (version: Version): OptOut[] => {
    const [own, other, linkOf] = version === 'old' ? [before, after, linkOfOld] : [after, before, linkOfNew];
    const known = new Set(other.optOuts.map(keyOf));
    return own.optOuts.filter((optOut) => {
      if (known.has(keyOf(optOut))) return false;
      known.add(keyOf(optOut));
      return isChange(optOut, links[linkOf[optOut.quote.clause] ?? -1], version, other);
    });
  };
  return [...list('new').map((optOut): OptOutChange => ({ change: 'added', optOut })), ...list('old').map((optOut): OptOutChange => ({ change: 'removed', optOut }))];
}
