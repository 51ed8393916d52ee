import { createBlockBuilder, type BlockContext, type PieceColumns, type ReadBlock } from './block-builder';
import type { ZoneKind } from './classify-zone';
import type { DomReader } from './dom-reader';
import { describeElement, type Place, type Progress } from './describe-element';
import { readClosedPanels } from './read-visibility';
import type { Steps } from './steps';

/** One block element and the blocks that lie in it: `firstBlock` up to `endBlock`. Regions are in document order, parents first. */
export type Region = { readonly element: Element; readonly parent: number; readonly firstBlock: number; endBlock: number };

/** A part that may be none of the policy, with its blocks. `parent` is the zone around it, or -1. */
export type Zone = { readonly kind: ZoneKind; readonly element: Element; readonly parent: number; readonly firstBlock: number; endBlock: number };

/** Something that could not be read, and the number of blocks before it. */
export type UnreadPlace = { readonly kind: 'frame' | 'shadow-root'; readonly block: number; readonly zone: number };

/** All text of a page in blocks, whether it belongs to the policy or not. */
export type BlockReading = {
  readonly blocks: readonly ReadBlock[];
  readonly pieces: PieceColumns;
  readonly regions: readonly Region[];
  readonly zones: readonly Zone[];
  readonly unread: readonly UnreadPlace[];
  /** What is seen and acts on a click alone: buttons, links without an address; the first 1,000. */
  readonly controls: readonly Element[];
  /** How deep the deepest element stands. */
  readonly depth: number;
  /** Whether the page had more text than was asked for; the reading then ends early. */
  readonly isCut: boolean;
};

/** An element that the walk is in, and how far it has come in it. */
type Open = {
  readonly place: Place;
  readonly region: number;
  readonly isBlock: boolean;
  /** Its content is in another tree, a frame or a shadow root, so that no range can reach from outside into it. */
  readonly isElsewhere: boolean;
  readonly leave: 'bold' | 'link' | 'row' | undefined;
  /** Whose children are walked. */
  readonly root: Node;
  next: Node | null;
  /** What a slot shows, instead of its own children. */
  readonly assigned: readonly Node[];
  assignedAt: number;
};

/** So many nodes, some of which the browser is asked about, go between two places to stop; so many characters take the time of one. */
const workBetweenStops = 50;
const charactersPerNode = 500;
/** Of a page that is made of buttons the first ones are enough. */
const mostControls = 1000;
/** A longer text is read in parts, in UTF-16 code units. */
const longestRead = 200_000;

/**
 * Reads `body` with all frames of its origin and open shadow roots, once, in the order of the flat tree, without recursion. Stops when
 * more than `maxSize` UTF-16 code units have been read. Time is linear in the page. Undefined when the page changed during a pause so that
 * the way through it is lost; what was merely added behind the walk or taken away ahead of it does no harm.
 */
export function* readBlocks(dom: DomReader, body: Element, maxSize: number): Steps<BlockReading | undefined> {
  const builder = createBlockBuilder();
  const regions: Region[] = [];
  const zones: Zone[] = [];
  const unread: UnreadPlace[] = [];
  const controls: Element[] = [];
  const stack: Open[] = [];
  const progress: Progress = { isInsideLine: builder.isInsideLine, sectionLevel: 1 };
  let depth = 0;

  const enter = (element: Element, parent: Place): void => {
    const found = describeElement(dom, element, parent, progress);
    if (found.act !== 'break' && found.isControl === true && controls.length < mostControls) controls.push(element);
    if (found.act === 'skip') {
      if (found.leavesGap) builder.noteGap();
      if (found.endsBlock) builder.startBlock(blockContext(parent));
      if (found.unread !== undefined) unread.push({ kind: found.unread, block: builder.blocks.length, zone: parent.zone });
      return;
    }
    if (found.act === 'break') {
      builder.breakLine();
      return;
    }
    let { place } = found;
    const { isBlock, heading } = found;
    if (isBlock) {
      if (found.leave === 'row') builder.setMerging(true);
      if (found.isCell) builder.separateCells();
      if (found.zone !== undefined) {
        zones.push({ kind: found.zone, element, parent: parent.zone, firstBlock: -1, endBlock: -1 });
        place = { ...place, zone: zones.length - 1 };
      }
      builder.startBlock(blockContext(place));
      if (found.zone !== undefined) zones[place.zone] = { ...zones[place.zone]!, firstBlock: builder.blocks.length };
      regions.push({ element: found.content, parent: stack.at(-1)?.region ?? -1, firstBlock: builder.blocks.length, endBlock: -1 });
      if (heading > 0) progress.sectionLevel = heading;
    } else if (found.leave === 'bold') builder.changeBold(1);
    else if (found.leave === 'link') builder.openLink(found.href);
    const isElsewhere = found.root !== element || found.assigned.length > 0;
    if (isElsewhere) builder.noteGap();
    stack.push({
      place,
      region: isBlock ? regions.length - 1 : (stack.at(-1)?.region ?? -1),
      isBlock,
      isElsewhere,
      leave: found.leave,
      root: found.root,
      next: found.assigned.length > 0 ? null : dom.firstChild(found.root),
      assigned: found.assigned,
      assignedAt: 0,
    });
  };

  const leave = (open: Open): void => {
    if (open.leave === 'bold') builder.changeBold(-1);
    else if (open.leave === 'link') builder.closeLink();
    if (open.isElsewhere) builder.noteGap();
    if (!open.isBlock) return;
    if (open.leave === 'row') builder.setMerging(false);
    const parent = stack.at(-1);
    builder.startBlock(blockContext(parent?.place ?? open.place));
    regions[open.region]!.endBlock = builder.blocks.length;
    if (open.place.zone !== (parent?.place.zone ?? -1)) zones[open.place.zone]!.endBlock = builder.blocks.length;
  };

  const outside: Place = {
    kind: 'paragraph', level: 0, closed: false, zone: -1, isInContent: false, isPreformatted: false, isInDetails: false, isDataTable: false, listDepth: 0, item: undefined, closedPanels: readClosedPanels(dom, body),
  };
  enter(body, outside);
  let isCut = false;
  let work = 0;
  while (stack.length > 0) {
    if (work >= workBetweenStops) {
      work = 0;
      if ((yield) && !isWayIntact(dom, body, stack)) return undefined;
    }
    work += 1;
    if (stack.length > depth) depth = stack.length;
    const open = stack.at(-1)!;
    let node: Node | null = open.next;
    if (node !== null) open.next = dom.nextSibling(node);
    else if (open.assignedAt < open.assigned.length) node = open.assigned[open.assignedAt++]!;
    if (node === null || isCut) {
      stack.pop();
      leave(open);
      continue;
    }
    if (dom.isText(node)) {
      const value = dom.nodeValue(node) ?? '';
      if (value.length <= longestRead) builder.addText(node, value, open.place.isPreformatted);
      else
        for (let from = 0; from < value.length && builder.size() <= maxSize; from += longestRead) {
          builder.addText(node, value, open.place.isPreformatted, from, Math.min(value.length, from + longestRead));
          if ((yield) && !isWayIntact(dom, body, stack)) return undefined;
        }
      work += value.length / charactersPerNode;
      if (builder.size() > maxSize) isCut = true;
    } else if (dom.isElement(node)) enter(node, open.place);
  }
  return { blocks: builder.blocks, pieces: builder.pieces, regions, zones, unread, controls, depth, isCut };
}

/** Whether every place to which the walk goes back is still where it was. */
function isWayIntact(dom: DomReader, body: Element, stack: readonly Open[]): boolean {
  return dom.isConnected(body) && stack.every(({ root, next }) => dom.isConnected(root) && (next === null || dom.parentNode(next) === root));
}

/** What a block that begins here is; after a heading inside a list item, what follows is a paragraph again. */
function blockContext(place: Place): BlockContext {
  return place.kind === 'list-item' && place.item?.hasHeading === true ? { kind: 'paragraph', level: 0, closed: place.closed, zone: place.zone } : place;
}
