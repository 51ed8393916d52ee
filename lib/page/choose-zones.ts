import type { ReadBlock } from './block-builder';
import type { ZoneKind } from './classify-zone';
import type { BlockReading } from './read-blocks';
import { stepsBetweenStops, type Steps } from './steps';
import { hasPolicyWords, isPolicyTitle, isProse, readLinkShare } from './weigh-blocks';

/** A part that holds more of the page's running text than this is the page's matter, whatever it is called. */
const mostOfStructure = 0.4;
/** The same for parts that are told by their names alone. */
const mostOfNamed = 0.12;
const mostOfForm = 0.05;
const mostOfConsent = 0.6;

/** A consent dialog with so many paragraphs about data, of so many characters together, is the site's cookie notice. */
const noticeParagraphs = 4;
const noticeLength = 1000;

/** What becomes of a zone: part of the page like any other, left out, or read behind the policy as a notice of its own. */
export type ZoneFate = 'kept' | 'left-out' | 'annex';

/** What a zone holds: characters of running text, of that about data, of all text, of links; how many paragraphs and headings. */
type Measure = { prose: number; aboutData: number; all: number; links: number; notices: number; headings: number; titles: number };

function leaveOut(condition: boolean): ZoneFate {
  return condition ? 'left-out' : 'kept';
}

/** The fate of a zone by its kind, unless it holds what the page is about. */
function decideZone(kind: ZoneKind, { prose, aboutData, all, links, notices, headings, titles }: Measure, total: number): ZoneFate {
  const share = total === 0 ? 0 : prose / total;
  switch (kind) {
    case 'navigation':
    case 'search':
    case 'footer':
      return leaveOut(share <= mostOfStructure);
    case 'dialog':
    case 'consent':
      if (share > (kind === 'dialog' ? mostOfStructure : mostOfConsent)) return 'kept';
      return notices >= noticeParagraphs && aboutData >= noticeLength ? 'annex' : 'left-out';
    case 'banner':
      return leaveOut(titles === 0 && (headings === 0 || links >= all * 0.3) && share <= mostOfStructure);
    case 'aside':
      return leaveOut(share <= mostOfStructure && links >= all * 0.3);
    case 'form':
      return leaveOut(titles === 0 && share <= mostOfForm);
    case 'fringe':
      return leaveOut(titles === 0 && share <= mostOfNamed && (links >= all * 0.4 || aboutData < all * 0.3));
    case 'extra':
      break;
  }
  return leaveOut(titles === 0 && share <= mostOfNamed && (links >= all * 0.4 || prose === 0));
}

/** What becomes of every zone of the page, by itself or with the zone around it. O(blocks + zones). */
export function* chooseZones({ blocks, zones }: BlockReading): Steps<ZoneFate[]> {
  if (zones.length === 0) return [];
  const createSums = (): Float64Array => new Float64Array(blocks.length + 1);
  const [ofProse, ofData, ofAll, ofLinks, ofNotices, ofHeadings, ofTitles] = [createSums(), createSums(), createSums(), createSums(), createSums(), createSums(), createSums()];
  for (let index = 0; index < blocks.length; index += 1) {
    if (index % stepsBetweenStops === 0) yield;
    const block = blocks[index]!;
    const { length } = block.text;
    const prose = isProse(block);
    const aboutData = prose && hasPolicyWords(block.text);
    const isHeading = block.kind === 'heading';
    ofProse[index + 1] = ofProse[index]! + (prose ? length : 0);
    ofData[index + 1] = ofData[index]! + (aboutData ? length : 0);
    ofAll[index + 1] = ofAll[index]! + length;
    ofLinks[index + 1] = ofLinks[index]! + length * readLinkShare(block);
    ofNotices[index + 1] = ofNotices[index]! + (aboutData ? 1 : 0);
    ofHeadings[index + 1] = ofHeadings[index]! + (isHeading ? 1 : 0);
    ofTitles[index + 1] = ofTitles[index]! + (isHeading && isPolicyTitle(block.text) ? 1 : 0);
  }
  const total = ofProse[blocks.length]!;
  const fates: ZoneFate[] = [];
  for (const { kind, parent, firstBlock, endBlock } of zones) {
    if (fates.length % stepsBetweenStops === 0) yield;
    const count = (sums: Float64Array): number => sums[endBlock]! - sums[firstBlock]!;
    const measure = { prose: count(ofProse), aboutData: count(ofData), all: count(ofAll), links: count(ofLinks), notices: count(ofNotices), headings: count(ofHeadings), titles: count(ofTitles) };
    const around = parent >= 0 ? fates[parent]! : 'kept';
    const own = decideZone(kind, measure, total);
    // Inside a notice that is read, only menus and the like are left out; everything inside a part that is left out goes with it.
    const inNotice = around === 'annex' && (kind === 'consent' || kind === 'dialog');
    fates.push(around === 'left-out' || (own === 'left-out' && !inNotice) ? 'left-out' : around === 'annex' ? 'annex' : own);
  }
  return fates;
}

/** What becomes of the block with the zone it stands in. */
export function readFate(block: ReadBlock, fates: readonly ZoneFate[]): ZoneFate {
  return block.zone >= 0 ? fates[block.zone]! : 'kept';
}

/** Whether a block of a consent dialog is text of its notice and not a label of its switches. */
export function isNoticeText(block: ReadBlock): boolean {
  return block.kind === 'heading' || block.kind === 'cell-row' || isProse(block);
}
