import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { optOutKinds, optOutVias } from '../../lib/answers/analysis';
import type { Route } from '../measure-opt-outs';

const markedRoute = z.strictObject({
  kind: z.enum(optOutKinds),
  via: z.enum(optOutVias),
  target: z.optional(z.string()),
  where: z.enum(['policy', 'footer', 'banner', 'menu']),
  sure: z.boolean(),
});
/** The form of the marks. */
export const markedPages = z.array(z.strictObject({ page: z.string(), optOuts: z.array(markedRoute) }));

/** One saved page with the ways to act that its readers marked; targets are made absolute by `url`. */
export type MarkedPage = {
  readonly name: string;
  /** The page's file. */
  readonly path: string;
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

/** Pages whose single errors nobody looks at while rules are made, so that they tell how well the rules do on other pages. */
const heldOut: ReadonlySet<string> = new Set(['db-158', 'db-209', 'db-220', 'db-223', 'db-51', 'db-65', 'ws-163', 'ws-54']);

const bareHost = /^(?:www\.|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|info|eu|gov|io|tv|us|uk|ca|id)\b)/i;

/** The route with a link's target made absolute, as a browser would; an address that is written out without a scheme gets one. */
export function resolveRoute<R extends Route>(route: R, base: string): R {
  const { via, target } = route;
  if (via !== 'link' || target === undefined) return route;
  const text = bareHost.test(target) ? `https://${target}` : target;
  return URL.canParse(text, base) ? { ...route, target: new URL(text, base).href } : route;
}

/** The marked pages; undefined where the pages, which are kept outside the project, are not there. */
export function readMarkedPages(): MarkedPage[] | undefined {
  const folder = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
  if (!existsSync(folder)) return undefined;
  const pages = z.parse(markedPages, JSON.parse(readFileSync(new URL('opt-outs.json', import.meta.url), 'utf8')));
  return pages.map(({ page, optOuts }) => {
    const url = `https://${page}.example/privacy`;
    const pick = (isWanted: (route: (typeof optOuts)[number]) => boolean): Route[] => optOuts.filter(isWanted).map(({ kind, via, target }) => resolveRoute({ kind, via, target }, url));
    return {
      name: page,
      path: `${folder}${page}.html`,
      url,
      wanted: pick(({ where, sure }) => sure && where === 'policy'),
      wantedOutside: pick(({ where, sure }) => sure && where !== 'policy'),
      doubtful: pick(({ sure }) => !sure),
      isHeldOut: heldOut.has(page),
    };
  });
}
