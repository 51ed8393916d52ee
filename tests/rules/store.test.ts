import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './read-sources';

const listing = readFileSync(`${projectRoot}/cli/store/listing.md`, 'utf8');
const config = readFileSync(`${projectRoot}/wxt.config.ts`, 'utf8');
const readme = readFileSync(`${projectRoot}/README.md`, 'utf8');

describe('what the stores are told', () => {
  it('explains every permission that is asked for, and the README does too', () => {
    const permissions = [...config.matchAll(/(?:optional_)?permissions: \[([^\]]+)\]/g)].flatMap(([, list]) => [...list!.matchAll(/'(\w+)'/g)].map(([, name]) => name!));
    expect(permissions).toEqual(['activeTab', 'scripting', 'storage', 'sidePanel']);
    for (const text of [listing, readme]) expect(permissions.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('has a summary that both stores take', () => {
    const [, summary = ''] = /\*\*Summary\*\*[^.]*\. ([^\n]+)/.exec(listing) ?? [];
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it('says what is new in this version', () => {
    const { version }: { version: string } = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8'));
    expect(readFileSync(`${projectRoot}/CHANGELOG.md`, 'utf8')).toContain(`\n## ${version}\n`);
  });
});
