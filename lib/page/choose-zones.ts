import type { ReadBlock } from './block-builder';
import type { BlockReading, Zone } from './read-blocks';
import { hasPolicyWords, isPolicyTitle, isProse, readLinkShare } from './weigh-blocks';

/** A part that holds more of the page's running text than this is the page's matter, whatever it is called. */
const mostOfStructure = 0.4;
/** The same for parts that are told by their names alone. */
const mostOfNamed = 0.12;
const mostOfForm = 0.05;
const mostOfConsent = 0.3;

/** What a zone holds: characters of running text, of that about data, of all text, of links, and whether the title of a policy stands in it. */
type Measure = { prose: number; aboutData: number; all: number; links: number; hasTitle: boolean };

/** Whether a zone is left out: its kind says so and it does not hold what the page is about. */
function isZoneLeftOut(zone: Zone, { prose, aboutData, all, links, hasTitle }: Measure, total: number): boolean {
  const share = total === 0 ? 0 : prose / total;
  switch (zone.kind) {
    case 'navigation':
    case 'search':
    case 'footer':
    case 'dialog':
      return share <= mostOfStructure;
    case 'banner':
      return !hasTitle && share <= mostOfStructure;
    case 'consent':
      return share <= mostOfConsent;
    case 'aside':
      return share <= mostOfStructure && links >= all * 0.3;
    case 'form':
      return !hasTitle && share <= mostOfForm;
    case 'fringe':
      return !hasTitle && share <= mostOfNamed && (links >= all * 0.4 || aboutData < all * 0.3);
    case 'extra':
      return !hasTitle && share <= mostOfNamed && (links >= all * 0.4 || prose === 0);
  }
}

/** For every zone of the page whether it is left out, by itself or with the zone around it. */
export function chooseZones({ blocks, zones }: BlockReading): boolean[] {
  const proseUpTo = new Float64Array(blocks.length + 1);
  const aboutDataUpTo = new Float64Array(blocks.length + 1);
  const allUpTo = new Float64Array(blocks.length + 1);
  const linksUpTo = new Float64Array(blocks.length + 1);
  const titlesUpTo = new Float64Array(blocks.length + 1);
  blocks.forEach((block, index) => {
    const length = block.text.length;
    const prose = isProse(block);
    proseUpTo[index + 1] = proseUpTo[index]! + (prose ? length : 0);
    aboutDataUpTo[index + 1] = aboutDataUpTo[index]! + (prose && hasPolicyWords(block.text) ? length : 0);
    allUpTo[index + 1] = allUpTo[index]! + length;
    linksUpTo[index + 1] = linksUpTo[index]! + length * readLinkShare(block);
    titlesUpTo[index + 1] = titlesUpTo[index]! + (block.kind === 'heading' && isPolicyTitle(block.text) ? 1 : 0);
  });
  const total = proseUpTo[blocks.length]!;
  const leftOut: boolean[] = [];
  for (const zone of zones) {
    const { firstBlock, endBlock } = zone;
    const measure = {
      prose: proseUpTo[endBlock]! - proseUpTo[firstBlock]!,
      aboutData: aboutDataUpTo[endBlock]! - aboutDataUpTo[firstBlock]!,
      all: allUpTo[endBlock]! - allUpTo[firstBlock]!,
      links: linksUpTo[endBlock]! - linksUpTo[firstBlock]!,
      hasTitle: titlesUpTo[endBlock]! > titlesUpTo[firstBlock]!,
    };
    leftOut.push((zone.parent >= 0 && leftOut[zone.parent]!) || isZoneLeftOut(zone, measure, total));
  }
  return leftOut;
}

/** Whether a block stands in a zone that is left out. */
export function isInLeftOutZone(block: ReadBlock, leftOut: readonly boolean[]): boolean {
  return block.zone >= 0 && leftOut[block.zone]!;
}
