import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';

/** A file of the data folder that `BACKGROUNDER_DATA` names. It holds texts of others, so it is not part of the project. */
export const data = (file: string): string => join(process.env.BACKGROUNDER_DATA ?? '', file);

const folder = process.env.BACKGROUNDER_DATA;
const reason =
  folder === undefined
    ? 'BACKGROUNDER_DATA is not set'
    : existsSync(folder)
      ? undefined
      : `there is no folder ${folder}`;

/** A group of tests that need the data folder; skipped, and the reason told, without it. */
export function describeWithData(name: string, tests: () => void): void {
  if (reason === undefined) describe(name, tests);
  else test(name, ({ skip }) => skip(reason));
}
