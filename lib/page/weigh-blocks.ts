import type { ReadBlock } from './block-builder';
import type { BlockReading } from './read-blocks';
import { stepsBetweenStops, type Steps } from './steps';

// None of these is told to read Unicode: their letters are ASCII, and Chromium takes twenty times as long where it has to fold all cases there are.
const policyWord = /\b(?:privacy|personal(?:ly)? (?:data|information|identifiable)|cookies?|third[- ]part(?:y|ies)|consent|collect(?:s|ed|ion)?|disclos(?:e|es|ed|ure)|opt[- ](?:out|in)|data (?:protection|controller|subject)|gdpr|ccpa|your (?:data|information|rights)|we (?:may )?(?:use|share|process|store))\b/i;
const policyTitle = /privacy|cookie|data protection|personal (?:data|information)|policy|notice|statement|datenschutz|confidentialit|privacidad/i;
const policyName = /\bprivacy\b|data (?:protection|policy)|cookies? (?:policy|notice|statement|declaration)|(?:your|personal) (?:data|information)/i;
const titleLine = /^.{0,60}\b(?:privacy|cookies?) (?:policy|notice|statement)$/i;
const sentence = /[\p{L}\p{N})”"’][.!?:;](?:\s|$)|[。！？；]/u;
/** How nearly every sentence of Latin letters ends: told in a tenth of the time. */
const plainSentence = /[a-zA-Z0-9)"'][.!?:;](?:\s|$)/;
/** How a line ends that is a sentence without being long enough for running text; of Latin letters as above. */
const plainEnd = /[a-zA-Z0-9)][.!?;]$/;
const lineEnd = /[\p{L}\p{N})][.!?;]$/u;
const isAscii = /^[\0-\x7f]*$/;
const copyrightLine = /^(?:©|\(c\)|copyright\b).{0,200}$/i;
/** Only the beginning of a block is looked at for its words: enough to tell, and time stays small. */
const wordSample = 300;
/** Within so many characters a sentence has its end, if the text has any. */
const sentenceSample = 20_000;
/** The fewest characters of a sentence that counts as running text. */
const shortestProse = 60;
/** From this share of links on a block is a link and not a text with links. */
const mostlyLinks = 0.6;
/** A list of links parts what stands above it from what stands below by this much at most, however long it is. */
const heaviestList = -400;
/** What a further link of such a list weighs; not 0, which stands for a block that is left out. */
const furtherLink = -0.5;
/** What makes a row of a table of data, which no menu has, worth more than its few words. */
const rowBonus = 25;
/** No single block outweighs this many characters. */
const longestCounted = 1500;

/** Links that lead to no other page: mail addresses, numbers to call, places in this page (a table of contents). */
const ownLink = /^(?:mailto:|tel:|#[^/!]{2})/i;
const dateLine = /\b(?:effective|updated?|revised|revision|modified|version|in force)\b.{0,60}\d/i;

/** Whether the block is a short line that dates the policy: "Last updated: 1 May 2024". */
export function isDateLine({ text }: ReadBlock): boolean {
  return text.length <= 100 && dateLine.test(text);
}

/** The share of a block's characters that lead to other pages, 0 to 1. */
export function readLinkShare(block: ReadBlock): number {
  if (block.links.length === 0) return 0;
  let length = 0;
  for (const link of block.links) if (!ownLink.test(link.href)) length += link.end - link.start;
  return length / block.text.length;
}

/** Whether a block reads like running text: long enough, with the end of a sentence, not made of links. */
export function isProse(block: ReadBlock): boolean {
  return isSentence(block.text) && readLinkShare(block) <= mostlyLinks;
}

function isSentence(text: string): boolean {
  return text.length >= shortestProse && hasSentenceEnd(text.length > sentenceSample ? text.slice(0, sentenceSample) : text) && !copyrightLine.test(text);
}

function hasSentenceEnd(text: string): boolean {
  return plainSentence.test(text) || (!isAscii.test(text) && sentence.test(text));
}

function hasLineEnd(text: string): boolean {
  return plainEnd.test(text) || (!isAscii.test(text) && lineEnd.test(text));
}

/** Whether the block is the line that ends a page: "© 2024 …". */
export function isCopyrightLine(block: ReadBlock): boolean {
  return copyrightLine.test(block.text);
}

/** Whether words of privacy policies stand at the beginning of the text. */
export function hasPolicyWords(text: string): boolean {
  return policyWord.test(text.slice(0, wordSample));
}

/** Whether the text is like the title of a privacy policy. */
export function isPolicyTitle(text: string): boolean {
  return text.length <= 150 && policyTitle.test(text);
}

/** Whether the block is the heading under which a whole policy stands: a main heading, or a short one, with the policy's name. */
export function isPageTitle(block: ReadBlock): boolean {
  if (block.kind === 'paragraph') return titleLine.test(block.text);
  return block.kind === 'heading' && (block.level <= 2 || block.text.length <= 40) && block.text.length <= 150 && policyName.test(block.text);
}

/**
 * How much each block speaks for being the policy, in characters: prose about data is positive, links and crumbs are negative, parts
 * that are left out are nothing. The numbers were set on 24 saved policy pages; only their order of size matters.
 */
export function* weighBlocks(reading: BlockReading, isLeftOut: (block: ReadBlock) => boolean): Steps<Float64Array> {
  const weights = new Float64Array(reading.blocks.length);
  let listWeight = 0;
  for (let index = 0; index < reading.blocks.length; index += 1) {
    const block = reading.blocks[index]!;
    if (index % stepsBetweenStops === 0) yield;
    if (isLeftOut(block)) continue;
    const weight = weighBlock(block);
    const isLink = weight < 0 && readLinkShare(block) > mostlyLinks;
    listWeight = isLink ? listWeight + weight : 0;
    weights[index] = isLink && listWeight < heaviestList ? furtherLink : weight;
  }
  return weights;
}

function weighBlock(block: ReadBlock): number {
  const { text, kind } = block;
  const counted = Math.min(text.length, longestCounted);
  const linkShare = readLinkShare(block);
  if (kind === 'heading') return isPolicyTitle(text) ? 80 : linkShare > mostlyLinks ? -10 : 10;
  if (linkShare > mostlyLinks) return -(Math.min(counted, 100) + 20);
  if (copyrightLine.test(text)) return -20;
  const isAboutData = hasPolicyWords(text);
  if (isSentence(text)) return counted * (isAboutData ? 1 : 0.5);
  if (kind === 'cell-row') return rowBonus + counted;
  if (kind !== 'paragraph') return counted * (isAboutData ? 0.6 : 0.3);
  return isAboutData ? 10 : hasLineEnd(text.slice(-3)) ? counted * 0.3 : -15;
}
