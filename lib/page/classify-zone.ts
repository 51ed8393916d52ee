import type { DomReader } from './dom-reader';

/**
 * Parts of a page that are not its policy. The first five are told by their elements and roles; `consent`, `fringe` (bars,
 * menus) and `extra` (sharing, related pages) by the names that sites give them, which alone prove nothing: `chooseZones` weighs how much of the page they hold and how much of it is links.
 */
export const zoneKinds = ['navigation', 'search', 'banner', 'footer', 'dialog', 'consent', 'aside', 'form', 'fringe', 'extra'] as const;

/** One kind of part that is not the policy. */
export type ZoneKind = (typeof zoneKinds)[number];

/** What is known of an element and its surroundings when it is entered. */
export type Surroundings = {
  readonly hasAttributes: boolean;
  readonly role: string | null;
  /** Inside `main`, `article` or `section`, where a header or footer is that part's own. */
  readonly isInContent: boolean;
};

const zoneOfTag: Readonly<Record<string, ZoneKind>> = { nav: 'navigation', search: 'search', dialog: 'dialog', aside: 'aside' };
const zoneOfRole: Readonly<Record<string, ZoneKind>> = {
  navigation: 'navigation', menubar: 'navigation', menu: 'navigation', search: 'search', banner: 'banner', contentinfo: 'footer', dialog: 'dialog', alertdialog: 'dialog', complementary: 'aside',
};

// A browser takes long to learn a long list of words the first time, and longer where cases are folded: so names are written small before they are
// looked at, and short lists go first.
const anyConsent = /cookie|consent|onetrust|cybot|cmp|gdpr|ccpa|cc-window/;
const consentName = /(?:cookie|consent|onetrust|cybot|cmp)[-_]?\w{0,12}?[-_]?(?:banner|bar|notice|popup|pop-up|modal|overlay|dialog|consent|message|alert|wall|sdk|window|container)|(?:gdpr|ccpa)[-_]?(?:banner|bar|popup|modal|overlay|consent|cookie)|\b(?:cc-window|cookieconsent|cookielaw|cookie-law|onetrust)/;
/** Only elements that group others can be such a part by name: a heading may well be styled as an item of a menu. */
const groupTags = new Set(['div', 'section', 'ul', 'ol', 'table', 'form', 'header', 'footer', 'center', 'dl']);
/** Whole names, of which a prefix or suffix of one word is allowed: "site-footer", "footer-widgets", "breadcrumbs". Looked for from their middle, which a browser learns sooner. */
const fringeName = /(?<=^|^\w{1,16}[-_]{1,2})(?:footer|colophon|masthead|sitefooter|siteheader|navbar|navigation|nav|menu|submenu|megamenu|topbar|breadcrumbs?|sidebar|sidenav|newsletter|subscribe|signup|pagination|skip-?links?|skip-?to-?content|toolbar)(?=$|[-_]{1,2}\w{1,16}$)/;
/** Names that the sections of a policy have as well: "sharing", "social". */
const extraName = /(?<=^|^\w{1,16}[-_]{1,2})(?:related|recommended|social|share|sharing|sharethis|addtoany|comments|copyright|promo|banner)(?=$|[-_]{1,2}\w{1,16}$)/;
/** What every name of the two lists above has in it: most names need no closer look. */
const anyName = /foot|colophon|mast|sitehead|nav|menu|topbar|crumb|side|newsletter|subscribe|signup|pagination|skip|toolbar|relat|recommend|soci|shar|addtoany|comment|copyright|promo|banner/;

/** The part of the page that an element begins, or undefined. */
export function classifyZone(dom: DomReader, element: Element, localName: string, { hasAttributes, role, isInContent }: Surroundings): ZoneKind | undefined {
  if (role !== null) {
    const zone = Object.hasOwn(zoneOfRole, role) ? zoneOfRole[role] : undefined;
    if (zone !== undefined) return zone;
    // `main`, `region` and the like say that this is content, whatever the tag.
    if (role === 'main' || role === 'article') return undefined;
  }
  if (Object.hasOwn(zoneOfTag, localName)) return zoneOfTag[localName];
  if (localName === 'footer' && !isInContent) return 'footer';
  if (localName === 'header' && !isInContent) return 'banner';
  if (localName === 'form' && hasFields(dom, element)) return 'form';
  if (!hasAttributes || !(groupTags.has(localName) || localName.includes('-'))) return undefined;
  if (dom.attribute(element, 'aria-modal') === 'true') return 'dialog';
  const names = `${dom.attribute(element, 'id') ?? ''} ${dom.attribute(element, 'class') ?? ''}`;
  const firstNames = names.slice(0, 300).toLowerCase();
  if (anyConsent.test(firstNames) && consentName.test(firstNames)) return 'consent';
  const eachName = firstNames.split(/\s+/u).filter((name) => anyName.test(name));
  if (eachName.some((name) => fringeName.test(name))) return 'fringe';
  return eachName.some((name) => extraName.test(name)) ? 'extra' : undefined;
}

function hasFields(dom: DomReader, form: Element): boolean {
  return dom.query(form, 'input[type="text"],input[type="email"],input[type="tel"],input:not([type]),textarea,select') !== null;
}
