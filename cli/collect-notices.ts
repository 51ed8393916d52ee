import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a bundle as is looked at: the modules of each script. */
type Bundle = Readonly<Record<string, { readonly type: string; readonly modules?: Readonly<Record<string, unknown>> }>>;

/** The name of the file in the package. */
export const noticesFile = 'notices.txt';

/** What a build tool puts into scripts by itself, and whose it is. */
const glue: readonly (readonly [begins: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown', 'rolldown'],
];

/** The package to which a module belongs; undefined for the project's own. */
export function findPackage(moduleId: string): string | undefined {
  const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(moduleId) ?? [];
  return name?.replaceAll('\\', '/') ?? glue.find(([begins]) => moduleId.startsWith(begins))?.[1];
}

/**
 * One package's notice: name, version, licence, where its source is, and its licence in its own words, without those of what it bundles for
 * other uses.
 */
export function writeNotice(modulesFolder: string, name: string): string {
  const folder = join(modulesFolder, name);
  const { version, license, repository = '' }: { version: string; license: string; repository?: string | { url: string } } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[sc]e|copying)(?:\.\w+)?$/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').split(/^#+ Licenses of bundled dependencies/im)[0]!;
  const source = (typeof repository === 'string' ? repository : repository.url).replace(/^git\+|\.git$/g, '').replace(/^(?:ssh|git):\/\/(?:git@)?/, 'https://');
  const head = `${name} ${version}\n${license}${source === '' ? '' : `. Source: ${source}`}`;
  return text.trim() === '' ? head : `${head}\n\n${text.trim()}`;
}

/** Collects whose code goes into the scripts of a build, and writes their licences into its folder. */
export function collectNotices(modulesFolder: string): {
  readonly plugin: { readonly name: string; readonly generateBundle: (options: unknown, bundle: Bundle) => void };
  readonly write: (folder: string) => void;
} {
  const names = new Set<string>();
  return {
    plugin: {
      name: 'clauselight:notices',
      generateBundle(_options, bundle) {
        for (const { modules = {} } of Object.values(bundle)) {
          for (const id of Object.keys(modules)) {
            const name = findPackage(id);
            if (name !== undefined && existsSync(join(modulesFolder, name))) names.add(name);
          }
        }
      },
    },
    write(folder) {
      const notices = [...names].toSorted((a, b) => (a < b ? -1 : 1)).map((name) => writeNotice(modulesFolder, name));
      const lead = 'Clauselight is under the MIT licence. It holds parts of the following packages.';
      writeFileSync(join(folder, noticesFile), `${[lead, ...notices].join(`\n\n${'-'.repeat(72)}\n`)}\n`);
    },
  };
}
