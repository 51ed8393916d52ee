/** Whether a browser sends a signal; `unknown` where it does not say. */
type Sent = 'yes' | 'no' | 'unknown';

/** The signals that a browser sends to every site: Global Privacy Control (W3C draft) and Do Not Track, as its `navigator` states them. */
export function readSignals(source: object): { readonly gpc: Sent; readonly dnt: Sent } {
  const gpc: unknown = Reflect.get(source, 'globalPrivacyControl');
  const dnt: unknown = Reflect.get(source, 'doNotTrack');
  return {
    // A browser that has never heard of it does not send it.
    gpc: gpc === true ? 'yes' : 'no',
    dnt: dnt === '1' || dnt === 'yes' ? 'yes' : dnt === null || dnt === '0' || dnt === 'unspecified' || dnt === undefined ? 'no' : 'unknown',
  };
}
