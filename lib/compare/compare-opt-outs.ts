import type { Analysis, OptOut } from '../answers/analysis';
import type { Alignment, ClauseLink } from './align-clauses';
import type { Version } from './support-of-answers';

/** A way to act that one version offers and the other does not. */
export type OptOutChange = { readonly change: 'added' | 'removed'; readonly optOut: OptOut };

/** The letters and digits of a text: what an address or number is, however it is written. */
function bare(text: string): string {
  const small = text.toLowerCase();
  // Most texts are of ASCII alone, in which letters are found several times as fast.
  return small.replace(/[^\t\n\r -~]/.test(small) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, '');
}

/** Where a way leads, without what makes no difference: capitals, punctuation, and of links the scheme, "www." and the parameters. */
export function buildTargetKey({ via, target = '' }: Pick<OptOut, 'via' | 'target'>): string {
  const plain = target.trim().replace(/^mailto:|^tel:/i, '');
  return bare(via === 'link' ? plain.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/[?#].*$/u, '') : plain);
}

function keyOf(optOut: OptOut): string {
  return `${optOut.kind} ${optOut.via} ${buildTargetKey(optOut)}`;
}

/** What one version names: its ways to act, its text and its links without what makes no difference. Text and links are read when they are asked for: mostly they are not. */
class Named {
  private bareText: string | undefined;
  private targets: ReadonlySet<string> | undefined;

  constructor(private readonly analysis: Analysis) {}

  get optOuts(): readonly OptOut[] {
    return this.analysis.optOuts;
  }

  get text(): string {
    return (this.bareText ??= bare(this.analysis.policy.text));
  }

  get links(): ReadonlySet<string> {
    return (this.targets ??= new Set(this.analysis.policy.links.map(({ href }) => buildTargetKey({ via: 'link', target: href }))));
  }
}

/**
 * Whether a way to act that only one version lists is a change of the policy. Its clause was changed; or it leads to an address or
 * number that the other version does not name; or under the same words the other version has a link that leads elsewhere.
 */
function isChange(optOut: OptOut, link: ClauseLink | undefined, partners: readonly number[], own: Named, other: Named): boolean {
  if (link === undefined) return false;
  if (link.kind === 'added' || link.kind === 'removed' || link.kind === 'reworded') return true;
  const key = buildTargetKey(optOut);
  if (key === '' || other.text.includes(key) || other.links.has(key)) return false;
  if (own.text.includes(key)) return true;
  // Known from a link alone: a version that was read as plain text has none, and tells nothing about them.
  if (other.links.size === 0) return false;
  return other.optOuts.some(({ kind, via, quote }) => kind === optOut.kind && via === optOut.via && partners.includes(quote.clause));
}

/**
 * The ways to act that appeared, then those that vanished, in the order of their versions. With `isOtherReader`, only those whose clause was
 * reworded: of others nobody knows whether the other reader left them out.
 */
export function compareOptOuts(before: Analysis, after: Analysis, { links, linkOfOld, linkOfNew }: Alignment, isOtherReader = false): OptOutChange[] {
  const named = { old: new Named(before), new: new Named(after) };
  const list = (own: Version, other: Version): OptOut[] => {
    const known = new Set(named[other].optOuts.map(keyOf));
    return named[own].optOuts.filter((optOut) => {
      if (known.has(keyOf(optOut))) return false;
      known.add(keyOf(optOut));
      const link = links[(own === 'old' ? linkOfOld : linkOfNew)[optOut.quote.clause] ?? -1];
      if (isOtherReader && link?.kind !== 'reworded') return false;
      return isChange(optOut, link, link?.[other] ?? [], named[own], named[other]);
    });
  };
  return [...list('new', 'old').map((optOut): OptOutChange => ({ change: 'added', optOut })), ...list('old', 'new').map((optOut): OptOutChange => ({ change: 'removed', optOut }))];
}
