import * as v from 'valibot';
import type { PageFacts } from '../../src/core/linking/model';

/** A text to annotate, with what is known beside it. */
export type Document = { readonly id: unknown; readonly text: string; readonly page: PageFacts };

const optionalText = v.optional(v.nullable(v.string()));
const lineSchema = v.looseObject({
  // A larger number would come out another than it went in.
  id: v.union([v.string(), v.pipe(v.number(), v.safeInteger('a number beyond 2^53: write it as a string'))]),
  text: v.string(),
  title: optionalText,
  host: optionalText,
  language: optionalText,
  published: optionalText,
});

/** Reads one JSON line. @throws Error whose message says what is wrong with it */
export function parseLine(line: string): Document {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON (${error instanceof Error ? error.message : String(error)})`, { cause: error });
  }
  const parsed = v.safeParse(lineSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    throw new Error(path === '' ? 'expected an object with "id" and "text"' : `${path}: ${issue.message}`);
  }
  const { id, text, title, host, language, published } = parsed.output;
  return {
    id,
    text,
    page: {
      ...(title && { title }),
      ...(host && { host: host.toLowerCase() }),
      ...(language && { language }),
      ...(published && { published }),
    },
  };
}
