import type { BlockKind } from '../policy/policy-text';
import { classifyZone, type ZoneKind } from './classify-zone';
import type { DomReader } from './dom-reader';
import { blockRoles, blockTags, boldTags, emptyTags, readHeadingLevel, skippedTags } from './element-kinds';
import { readShortText } from './read-short-text';
import { isElementHidden, isHiddenByAttributes, readClosedPanels } from './read-visibility';
import { isAccordionHeader, isDataTable, isInlineNoise, isMereControl, looksLikeClosedShadow } from './recognise-element';

/** What the text directly inside an element is, and what its children need to know of where they are. */
export type Place = {
  readonly kind: BlockKind;
  readonly level: number;
  readonly closed: boolean;
  /** Index of the innermost zone, or -1. */
  readonly zone: number;
  /** Inside `main`, `article` or `section`, where a header or footer is that part's own. */
  readonly isInContent: boolean;
  readonly isPreformatted: boolean;
  /** Directly in a `<details>`; only its first summary is seen while it is closed. */
  readonly isInDetails: boolean;
  /** Each row of the table is one block. */
  readonly isDataTable: boolean;
  readonly listDepth: number;
  /** The list item around, shared by all in it. */
  readonly item: { hasHeading: boolean } | undefined;
  readonly closedPanels: ReadonlySet<string>;
};

/** How far the walk has come. */
export type Progress = {
  /** Whether text stands before the element in the same line. */
  readonly isInsideLine: () => boolean;
  /** The level of the last heading. */
  sectionLevel: number;
};

/** What the walk does with an element. */
export type Description =
  | { readonly act: 'skip'; readonly leavesGap: boolean; readonly endsBlock: boolean; readonly unread?: 'frame' | 'shadow-root'; readonly isControl?: boolean }
  | { readonly act: 'break' }
  | {
      readonly act: 'enter';
      readonly place: Place;
      readonly isBlock: boolean;
      readonly isCell: boolean;
      readonly leave: 'bold' | 'link' | 'row' | undefined;
      readonly href: string;
      /** The level of the page's own heading that begins here, or 0. */
      readonly heading: number;
      readonly zone: ZoneKind | undefined;
      /** The element that stands for it: itself or, for a frame, the body inside. */
      readonly content: Element;
      /** Whose children are walked: the element, its shadow root, the body of its frame. */
      readonly root: Node;
      readonly assigned: readonly Node[];
      /** Whether it is seen and acts on a click alone, by a script: a button, a link without an address. */
      readonly isControl?: boolean;
    };

const skip = { act: 'skip', leavesGap: true, endsBlock: false } as const;
const skipControl = { ...skip, isControl: true } as const;
const skipEmpty = { act: 'skip', leavesGap: false, endsBlock: false } as const;
const skipRule = { act: 'skip', leavesGap: false, endsBlock: true } as const;
const lineBreak = { act: 'break' } as const;
/** Elements that, without attributes, change nothing but the weight of the letters. */
const plainTags = new Set(['b', 'strong', 'i', 'em', 'u', 'span', 'font', 'small', 'sup', 'sub', 'abbr', 'mark', 'code', 'cite']);
/** Elements that hold a piece of text; without attributes they are seldom hidden by themselves, and asking costs time. */
const leafTags = new Set(['p', 'li', 'td', 'th', 'tr', 'tbody', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']);
const listTags = new Set(['ul', 'ol', 'menu', 'dir']);
const contentTags = new Set(['main', 'article', 'section']);
const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const blockStyle = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b/;
const preStyle = /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/;
/** Text hidden in a line up to this length is a note for screen readers or an icon's name; longer, it is a folded part of the policy. */
const shortHiddenText = 40;
const deepestList = 1000;

function describePlain(element: Element, place: Place, name: string): Description {
  return { act: 'enter', place, isBlock: false, isCell: false, leave: boldTags.has(name) ? 'bold' : undefined, href: '', heading: 0, zone: undefined, content: element, root: element, assigned: nothing };
}

/** A paragraph that says nothing of itself, as most are: it is what it stands in. */
function describeParagraph(dom: DomReader, element: Element, place: Place): Description {
  return { act: 'enter', place, isBlock: true, isCell: false, leave: undefined, href: '', heading: 0, zone: undefined, content: element, root: dom.shadowRoot(element) ?? element, assigned: nothing };
}

/** The address of a link that leads nowhere, or to a script. */
export const scriptAddress = /^\s*(?:#!?\s*$|javascript:)/i;
/** What an `<a>` without an address has if it is no mere place in the page. */
const scriptSigns = ['role', 'onclick', 'tabindex'];

/** Whether nothing but a script can tell what a click on a link does. */
function isScriptLink(dom: DomReader, link: Element, href: string): boolean {
  return href.trim() === '' ? scriptSigns.some((sign) => dom.attribute(link, sign) !== null) : scriptAddress.test(href);
}

const nothing: readonly Node[] = [];

/** Tells what an element is to the reader of the page. */
export function describeElement(dom: DomReader, element: Element, parent: Place, { isInsideLine, sectionLevel }: Readonly<Progress>): Description {
  const name = dom.localName(element);
  if (name === 'br') return lineBreak;
  if (skippedTags.has(name)) return name === 'hr' ? skipRule : emptyTags.has(name) ? skipEmpty : skip;
  const has = dom.hasAttributes(element);
  if (!has && plainTags.has(name)) return describePlain(element, parent, name);
  if (!has && name === 'p' && !parent.isInDetails) return describeParagraph(dom, element, parent);
  const role = has ? dom.attribute(element, 'role') : null;
  if (name === 'iframe' || name === 'frame') return describeFrame(dom, element, parent);
  const style = has ? (dom.attribute(element, 'style')?.toLowerCase() ?? null) : null;
  let isBlock = blockTags.has(name) || (role !== null && blockRoles.has(role)) || (style !== null && style.includes('display') && blockStyle.test(style));
  let closed = parent.closed;
  if (parent.isInDetails && name !== 'summary') closed = true;
  if (!closed && (has || (isBlock && !leafTags.has(name))) && (dom.isDisplayed?.(element) === false || (has && isHiddenByAttributes(dom, element, style, parent.closedPanels)))) {
    closed = true;
    if (!isBlock) {
      if ((readShortText(dom, element)?.trim().length ?? shortHiddenText) < shortHiddenText) return skip;
      isBlock = true;
    }
  }
  if (!isBlock && has && isInlineNoise(dom, element)) return skip;

  let heading = readHeadingLevel(name);
  if (role === 'heading') heading = Math.min(6, Math.max(1, Number.parseInt(dom.attribute(element, 'aria-level') ?? '2', 10) || 2));
  const underHeading = Math.min(6, sectionLevel + 1);
  let kind = parent.kind;
  let { level, item } = parent;
  if (heading > 0) {
    kind = 'heading';
    level = heading;
    if (item !== undefined) item.hasHeading = true;
  } else if (name === 'summary') {
    kind = 'heading';
    level = underHeading;
  } else if (name === 'button' || role === 'tab' || (role === 'button' && name !== 'a' && name !== 'span')) {
    if (parent.kind === 'heading') isBlock = false;
    else if (isAccordionHeader(dom, element, name, role)) {
      isBlock = true;
      kind = 'heading';
      level = underHeading;
      if (item !== undefined) item.hasHeading = true;
    } else if (!isInsideLine() || role === 'tab' || isMereControl(dom, element)) return closed ? skip : skipControl;
  } else if (name === 'li' || role === 'listitem') {
    kind = 'list-item';
    level = Math.max(1, parent.listDepth);
    item = { hasHeading: false };
  } else if (name === 'dt') kind = 'term';
  else if (name === 'dd') kind = 'definition';
  else if (name === 'td' || name === 'th') kind = parent.isDataTable ? kind : 'paragraph';
  if (kind === 'term' || kind === 'definition' || kind === 'paragraph') level = 0;

  const isTable = name === 'table' || role === 'table' || role === 'grid';
  const dataTable = isTable ? isDataTable(dom, element, role) : parent.isDataTable;
  const isRow = dataTable && kind !== 'cell-row' && (name === 'tr' || role === 'row');
  if (isRow) {
    kind = 'cell-row';
    level = 0;
  }
  const isCell = kind === 'cell-row' && (name === 'td' || name === 'th' || (role !== null && cellRoles.has(role)));
  const shadow = dom.shadowRoot(element);
  if (shadow === null && !isBlock && dom.isDisplayed !== null && name.includes('-') && looksLikeClosedShadow(dom, element)) return { ...skipEmpty, unread: 'shadow-root' };
  const isLink = name === 'a' && has && !isBlock;
  const href = isLink ? (dom.attribute(element, 'href') ?? '') : '';
  const place: Place = {
    kind,
    level,
    closed,
    zone: parent.zone,
    isInContent: parent.isInContent || contentTags.has(name) || role === 'main' || role === 'article',
    isPreformatted: parent.isPreformatted || name === 'pre' || name === 'listing' || name === 'xmp' || (style !== null && style.includes('white-space') && preStyle.test(style)),
    isInDetails: name === 'details' && dom.attribute(element, 'open') === null,
    isDataTable: dataTable,
    listDepth: listTags.has(name) || role === 'list' ? Math.min(deepestList, parent.listDepth + 1) : parent.listDepth,
    item,
    closedPanels: parent.closedPanels,
  };
  return {
    act: 'enter',
    place,
    isBlock: isBlock || isRow || isCell,
    isCell,
    leave: isRow ? 'row' : boldTags.has(name) ? 'bold' : href !== '' ? 'link' : undefined,
    href,
    heading,
    zone: isBlock ? classifyZone(dom, element, name, { hasAttributes: has, role, isInContent: parent.isInContent }) : undefined,
    content: element,
    root: shadow ?? element,
    assigned: name === 'slot' ? dom.assignedNodes(element) : nothing,
    isControl: !closed && (name === 'button' || (has && (role === 'button' || (name === 'a' && isScriptLink(dom, element, href))))),
  };
}

/** The smallest side, in CSS pixels, of a frame that shows something to be read. */
const smallestFrame = 50;

function isFrameSeen(dom: DomReader, frame: Element, closedPanels: ReadonlySet<string>): boolean {
  if (isElementHidden(dom, frame, closedPanels)) return false;
  if (dom.isDisplayed !== null) {
    const { width, height } = dom.boundingBox(frame);
    return width >= smallestFrame && height >= smallestFrame;
  }
  const sides = [dom.attribute(frame, 'width'), dom.attribute(frame, 'height')];
  return !sides.some((side) => side !== null && !side.includes('%') && Number.parseInt(side, 10) < smallestFrame);
}

/** A frame of the same origin is read as if its body stood there; any other that is seen counts as unread. */
function describeFrame(dom: DomReader, frame: Element, parent: Place): Description {
  const seen = isFrameSeen(dom, frame, parent.closedPanels);
  // Not even looked into: for its document the browser makes a whole world of scripts.
  if (!seen && !parent.closed) return skipRule;
  const inner = dom.frameDocument(frame);
  const body = inner === null ? null : dom.body(inner);
  const hasText = body !== null && readShortText(dom, body)?.trim() !== '';
  if (!hasText) {
    const source = dom.attribute(frame, 'srcdoc') ?? dom.attribute(frame, 'src') ?? '';
    return seen && !parent.closed && /^(?!about:|javascript:|data:)./i.test(source) ? { ...skipRule, unread: 'frame' } : skipRule;
  }
  return {
    act: 'enter',
    place: { ...parent, kind: 'paragraph', level: 0, isInContent: false, isPreformatted: false, isInDetails: false, isDataTable: false, listDepth: 0, item: undefined, closedPanels: readClosedPanels(dom, body) },
    isBlock: true,
    isCell: false,
    leave: undefined,
    href: '',
    heading: 0,
    zone: undefined,
    content: body,
    root: body,
    assigned: [],
  };
}
