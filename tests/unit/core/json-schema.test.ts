import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { entitySetSchema } from '../../../src/core/entity-set/schema';

/** Written anew by `npx vitest run --config tests/vitest.config.ts --project unit -u` when the schema in the code changes. */
const PUBLISHED = resolve(import.meta.dirname, '../../../assets/entity-set-1.schema.json');

test('the published JSON Schema is the one in the code', async () => {
  const schema = {
    ...toJsonSchema(entitySetSchema, { target: 'draft-2020-12' }),
    $id: 'entity-set-1.schema.json',
    title: 'Entity set, format entity-set/1',
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(PUBLISHED);
});
