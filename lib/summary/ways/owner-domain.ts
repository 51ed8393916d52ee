import warningList from '../../taxonomy/opt-out-warnings.json';

/** The part of a host that one owner registers: `example.co.uk` of `privacy.example.co.uk`. A rule of thumb without the public suffix list. */
export function readOwnerDomain(host: string): string {
  const labels = host.toLowerCase().split('.');
  const { deeper } = warningList.entries['other-site'];
  const isDeep = labels.length > 2 && labels.at(-1)!.length === 2 && deeper.includes(labels.at(-2)!);
  return labels.slice(isDeep ? -3 : -2).join('.');
}

/** Whether two hosts are taken for those of one company: "example.com" and "example.de" are. */
export function isSameOwner(host: string, other: string): boolean {
  const [one, two] = [readOwnerDomain(host), readOwnerDomain(other)];
  return one === two || one.split('.')[0] === two.split('.')[0];
}
