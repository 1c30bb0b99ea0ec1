import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The text of every file of `src` whose name fits, by its path from the project's root (`src/core/…`). */
export function readSources(name: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && name.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')];
      }),
  );
}
