import * as v from 'valibot';
import type { FaultKind } from './fault';

/**
 * The shape of `entity-set/1` on disk. What this cannot say (references, the order of dates) is in `faults.ts`.
 * Objects are loose: fields that are not known are kept. The published JSON Schema is made from this. The messages are
 * kinds of faults, without words.
 */

const SUMMARY_CHARS = 160;
const TEXT_CHARS = 1000;
const FORM_MIN_CHARS = 2;
const FORM_CHARS = 120;
const LIST_ITEMS = 200;

/** A message, checked to be a kind of fault. */
const kind = <Kind extends FaultKind>(name: Kind): Kind => name;
const AN_OBJECT = kind('not_object');
const A_TEXT = kind('not_text');
const A_LIST = kind('not_list');
const EMPTY = kind('empty');
const ONE_OF = kind('not_one_of');
const TOO_MANY = kind('too_many');
const TOO_LONG = kind('too_long');

const text = v.pipe(v.string(A_TEXT), v.regex(/\S/, EMPTY), v.maxLength(TEXT_CHARS, TOO_LONG));
const id = v.pipe(v.string(A_TEXT), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, kind('not_id')));
const date = v.pipe(
  v.string(kind('not_date')),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, kind('not_date')),
);
const httpsUrl = v.pipe(
  v.string(kind('not_address')),
  v.regex(/^https:\/\/[^\s/]+\.[^\s/]+/, kind('not_address')),
);
/** A BCP 47 tag. */
export const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const A_LANGUAGE = kind('not_language');
const language = v.pipe(v.string(A_LANGUAGE), v.regex(LANGUAGE, A_LANGUAGE));
const host = v.pipe(v.string(kind('not_host')), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, kind('not_host')));
const words = v.pipe(v.array(text, A_LIST), v.maxLength(LIST_ITEMS, TOO_MANY));
const flag = v.boolean(kind('not_flag'));

const formSchema = v.looseObject(
  {
    text: v.pipe(
      v.string(A_TEXT),
      v.regex(/\S/, EMPTY),
      v.minLength(FORM_MIN_CHARS, kind('too_short')),
      v.maxLength(FORM_CHARS, TOO_LONG),
    ),
    strength: v.picklist(['always', 'guarded', 'context', 'never'], ONE_OF),
    exact: v.optional(v.array(v.picklist(['case', 'accents'], ONE_OF), A_LIST)),
    near: v.optional(words),
    notBefore: v.optional(words),
    notAfter: v.optional(words),
    hosts: v.optional(v.pipe(v.array(host, A_LIST), v.maxLength(LIST_ITEMS, TOO_MANY))),
    languages: v.optional(v.pipe(v.array(language, A_LIST), v.maxLength(LIST_ITEMS, TOO_MANY))),
  },
  AN_OBJECT,
);

/** A source may be missing only in sets that do not ship; `faults.ts` sees to it. */
const statement = {
  asOf: v.optional(date),
  checked: v.optional(flag),
  source: v.optional(text),
};
const period = { from: v.optional(date), to: v.optional(date) };

/** The same texts in other languages; that they are languages, and texts that the item has, is for `faults.ts` to see. */
const translated = <Texts extends v.ObjectEntries>(texts: Texts) => ({
  translations: v.optional(v.record(v.string(), v.looseObject(texts, AN_OBJECT), AN_OBJECT)),
});
const optionalText = v.optional(text);

const roleSchema = v.looseObject(
  {
    ...{ title: text, organization: optionalText, ...period, ...statement },
    ...translated({ title: optionalText, organization: optionalText }),
  },
  AN_OBJECT,
);
const factSchema = v.looseObject(
  {
    ...{ label: text, value: text, ...statement },
    ...translated({ label: optionalText, value: optionalText }),
  },
  AN_OBJECT,
);
const relationSchema = v.looseObject(
  {
    ...{ entity: id, kind: id, text, inverse: text, ...period, ...statement },
    ...translated({ text: optionalText, inverse: optionalText }),
  },
  AN_OBJECT,
);
const linkSchema = v.looseObject(
  { label: text, url: httpsUrl, ...translated({ label: optionalText }) },
  AN_OBJECT,
);
const summary = v.pipe(text, v.maxLength(SUMMARY_CHARS, TOO_LONG));

export const entitySchema = v.looseObject(
  {
    id,
    kind: v.picklist(['person', 'organization'], ONE_OF),
    subtype: v.optional(text),
    name: text,
    nativeName: v.optional(text),
    summary,
    forms: v.optional(v.pipe(v.array(formSchema, A_LIST), v.maxLength(LIST_ITEMS, TOO_MANY)), []),
    roles: v.optional(v.array(roleSchema, A_LIST), []),
    facts: v.optional(v.array(factSchema, A_LIST), []),
    relations: v.optional(v.array(relationSchema, A_LIST), []),
    inArticle: v.optional(text),
    identifiers: v.optional(v.record(v.string(), text, AN_OBJECT)),
    links: v.optional(v.array(linkSchema, A_LIST)),
    picture: v.optional(httpsUrl),
    ...translated({
      ...{ name: optionalText, subtype: optionalText },
      ...{ summary: v.optional(summary), inArticle: optionalText },
    }),
  },
  AN_OBJECT,
);

const sourceSchema = v.looseObject(
  {
    title: text,
    publisher: text,
    url: httpsUrl,
    published: v.optional(date),
    accessed: v.optional(date),
  },
  AN_OBJECT,
);

const articleSchema = v.looseObject(
  { headline: text, publisher: text, published: date, url: httpsUrl },
  AN_OBJECT,
);

const entitiesOf = <Each extends v.GenericSchema>(each: Each) =>
  v.pipe(v.array(each, A_LIST), v.minLength(1, kind('no_entities')));

const setFields = {
  format: v.literal('entity-set/1', kind('not_format')),
  id,
  title: text,
  description: text,
  language,
  revision: v.pipe(
    v.number(kind('not_whole')),
    v.integer(kind('not_whole')),
    v.minValue(1, kind('too_small')),
  ),
  updated: date,
  license: text,
  authors: v.pipe(v.array(text, A_LIST), v.minLength(1, kind('no_authors'))),
  homepage: httpsUrl,
  updateUrl: v.optional(httpsUrl),
  listOnly: v.optional(flag),
  ...translated({ title: optionalText, description: optionalText }),
  article: v.optional(articleSchema),
  sources: v.optional(v.record(v.string(), sourceSchema, AN_OBJECT), {}),
};

/** A set as a whole: what the published JSON Schema is made from. */
export const entitySetSchema = v.looseObject({ ...setFields, entities: entitiesOf(entitySchema) }, AN_OBJECT);

/** A set whose entities are looked at one by one, see `entitySchema`. */
export const setHeadSchema = v.looseObject({ ...setFields, entities: entitiesOf(v.unknown()) }, AN_OBJECT);
