import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project: its path from the root with `/`, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** One import: from which file, and what, as it is written. `target` is a path from the root without extension, or a package. */
export type Import = { readonly from: string; readonly target: string; readonly isPackage: boolean };

/** All files under the given folders whose names end in one of `endings`. */
export function readSources(folders: readonly string[], endings: readonly string[] = ['.ts', '.tsx']): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(`${projectRoot}/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => {
        const path = `${entry.parentPath}/${entry.name}`;
        return { path: relative(projectRoot, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
      }),
  );
}

// Import and export lists hold neither quotes nor semicolons before their `from`.
const importForms: readonly RegExp[] = [
  /^\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire\(\s*['"]([^'"]+)['"]/g,
];

/** What a file imports, by every form of import. */
export function readImports({ path, text }: SourceFile): Import[] {
  return importForms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const written = match[1]!;
      const isPackage = !written.startsWith('.');
      return { from: path, target: isPackage ? written : posix.normalize(posix.join(posix.dirname(path), written)), isPackage };
    }),
  );
}
