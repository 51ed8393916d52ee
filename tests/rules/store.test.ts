import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/words/languages';
import { projectRoot } from './read-sources';

const listing = readFileSync(`${projectRoot}/cli/store/listing.md`, 'utf8');
/** The listing in each language of the interface, by its folder under `_locales`. */
const listings = languages.map(({ folder }) => [folder, readFileSync(`${projectRoot}/cli/store/${folder === 'en' ? 'listing' : `listing.${folder}`}.md`, 'utf8')] as const);
const config = readFileSync(`${projectRoot}/wxt.config.ts`, 'utf8');
const readme = readFileSync(`${projectRoot}/README.md`, 'utf8');

function count(pattern: RegExp, where: string): number {
  return where.match(pattern)?.length ?? 0;
}

describe('what the stores are told', () => {
  it('explains every permission that is asked for, and the README does too', () => {
    const permissions = [...config.matchAll(/(?:optional_)?permissions: \[([^\]]+)\]/g)].flatMap(([, list]) => [...list!.matchAll(/'(\w+)'/g)].map(([, name]) => name!));
    expect(permissions).toEqual(['activeTab', 'scripting', 'storage', 'sidePanel']);
    for (const text of [...listings.map(([, one]) => one), readme]) expect(permissions.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(listings)('has a summary that both stores take, in %s', (_folder, text) => {
    // The second passage under the title.
    const summary = (text.split('\n\n')[2] ?? '').replace(/^\*\*[^*]+\*\*(?: \(at most 132 characters\)\.)? /, '');
    expect(summary.length).toBeGreaterThan(20);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it.each(listings)('says as much as in English, in %s', (_folder, text) => {
    expect(count(/^- /gm, text)).toBe(count(/^- /gm, listing));
    // Six questions, and in some languages the one about a wrong reading.
    expect(count(/[?？]/g, text)).toBeGreaterThanOrEqual(6);
    expect(text.split('\n\n').length).toBeGreaterThanOrEqual(7);
  });

  it('says what is new in this version', () => {
    const { version }: { version: string } = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8'));
    expect(readFileSync(`${projectRoot}/CHANGELOG.md`, 'utf8')).toContain(`\n## ${version}\n`);
  });
});
