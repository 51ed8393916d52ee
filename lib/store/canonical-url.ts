/** Parameters that tell where a reader came from and not what is shown. */
const trackingParameter = /^(?:utm_\w{1,30}|gclid|dclid|fbclid|msclkid|mc_[ce]id|igshid|yclid|_ga|_gl|ref|ref_src|source|campaign|cmpid)$/i;

/**
 * The address by which two visits are known to be of one page: without scheme, "www.", port, fragment, tracking parameters, a trailing slash
 * or an index file; parameters in order. Empty where there is no web address.
 */
export function buildCanonicalUrl(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return '';
  const path = pathname.replace(/\/(?:index\.(?:html?|php|aspx?))?$/i, '');
  const kept = [...searchParams].filter(([name]) => !trackingParameter.test(name)).map(([name, value]) => `${name}=${value}`).toSorted((a, b) => (a < b ? -1 : 1));
  return `${hostname.replace(/^www\./, '')}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

/** A title by which two pages are known to hold one document: letters alone, since dates and years in it change with every version. */
export function buildTitleKey(title: string): string {
  return title.toLowerCase().replaceAll(/\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|[^\p{L}]+/gu, ' ').replaceAll(/ +/g, ' ').trim();
}
