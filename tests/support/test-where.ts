import { test } from 'vitest';

/** Declares a test that makes sense in some settings only; in the others it is skipped, and the reason told. */
export function testWhere(applies: boolean, otherwise: string) {
  return (name: string, run: () => Promise<void>): void =>
    applies ? test(name, run) : test(name, ({ skip }) => skip(otherwise));
}
