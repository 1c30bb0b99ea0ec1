import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  differenceOf,
  type Machine,
  type Picture,
  readMachine,
  readReference,
  referenceNames,
  TOLERANCE,
  takePictures,
} from '../support/scene-pictures.mjs';

/** Every scene is drawn four times. */
const DRAWING_MS = 240_000;

describe('every scene looks as it did (npm run visual -- --update keeps what was meant)', () => {
  const pictures: Picture[] = [];
  let machine: Machine;
  let references: readonly string[];
  beforeAll(async () => {
    references = await referenceNames();
    machine = await takePictures((picture) => void pictures.push(picture));
  }, DRAWING_MS);
  afterAll(() => {
    pictures.length = 0;
  });

  test('the pictures are of the scenes there are', () => {
    expect(pictures.map(({ name }) => name).sort()).toEqual([...references].sort());
  });

  test(
    'and look the same',
    async ({ skip }) => {
      const drawnBy = await readMachine();
      if (JSON.stringify(drawnBy) !== JSON.stringify(machine))
        skip(`the pictures were drawn by ${drawnBy.browser} with other fonts than ${machine.browser} here`);
      const unlike: string[] = [];
      for (const { name, png } of pictures) {
        if (!references.includes(name)) continue;
        const { share } = differenceOf(await readReference(name), png);
        if (share > TOLERANCE) unlike.push(`${name}: ${(share * 100).toFixed(2)} %`);
      }
      expect(unlike).toEqual([]);
    },
    DRAWING_MS,
  );
});
