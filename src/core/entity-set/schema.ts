import * as v from 'valibot';

/**
 * The shape of `entity-set/1` on disk. What this cannot say (references, the order of dates) is in `faults.ts`.
 * Objects are loose: fields that are not known are kept. The published JSON Schema is made from this.
 */

const SUMMARY_CHARS = 160;
const TEXT_CHARS = 1000;
const FORM_MIN_CHARS = 2;
const FORM_CHARS = 120;
const LIST_ITEMS = 200;
const AN_OBJECT = 'expected an object';
const TOO_MANY = `has more than ${LIST_ITEMS} entries`;

const text = v.pipe(
  v.string('expected a text'),
  v.regex(/\S/, 'is empty'),
  v.maxLength(TEXT_CHARS, `is longer than ${TEXT_CHARS} characters`),
);
const id = v.pipe(
  v.string('expected a text'),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'expected an id of lower-case letters, digits, "-", "_" and "."'),
);
const date = v.pipe(
  v.string('expected a date'),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'expected a date: 2021, 2021-10 or 2021-10-08',
  ),
);
const httpsUrl = v.pipe(
  v.string('expected an address'),
  v.regex(/^https:\/\/[^\s/]+\.[^\s/]+/, 'expected an https address'),
);
/** A BCP 47 tag. */
export const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const A_LANGUAGE = 'expected a language such as "en" or "es-MX"';
const language = v.pipe(v.string('expected a language'), v.regex(LANGUAGE, A_LANGUAGE));
const host = v.pipe(
  v.string('expected a host'),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'expected a host such as "example.org"'),
);
const words = v.pipe(v.array(text, 'expected a list'), v.maxLength(LIST_ITEMS, TOO_MANY));
const flag = v.boolean('expected true or false');

const formSchema = v.looseObject(
  {
    text: v.pipe(
      v.string('expected a text'),
      v.regex(/\S/, 'is empty'),
      v.minLength(
        FORM_MIN_CHARS,
        `is shorter than ${FORM_MIN_CHARS} characters: it would be found everywhere`,
      ),
      v.maxLength(FORM_CHARS, `is longer than ${FORM_CHARS} characters`),
    ),
    strength: v.picklist(
      ['always', 'guarded', 'context', 'never'],
      'expected "always", "guarded", "context" or "never"',
    ),
    exact: v.optional(
      v.array(v.picklist(['case', 'accents'], 'expected "case" or "accents"'), 'expected a list'),
    ),
    near: v.optional(words),
    notBefore: v.optional(words),
    notAfter: v.optional(words),
    hosts: v.optional(v.pipe(v.array(host, 'expected a list'), v.maxLength(LIST_ITEMS, TOO_MANY))),
    languages: v.optional(v.pipe(v.array(language, 'expected a list'), v.maxLength(LIST_ITEMS, TOO_MANY))),
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
const summary = v.pipe(text, v.maxLength(SUMMARY_CHARS, `is longer than ${SUMMARY_CHARS} characters`));

export const entitySchema = v.looseObject(
  {
    id,
    kind: v.picklist(['person', 'organization'], 'expected "person" or "organization"'),
    subtype: v.optional(text),
    name: text,
    nativeName: v.optional(text),
    summary,
    forms: v.optional(v.pipe(v.array(formSchema, 'expected a list'), v.maxLength(LIST_ITEMS, TOO_MANY)), []),
    roles: v.optional(v.array(roleSchema, 'expected a list'), []),
    facts: v.optional(v.array(factSchema, 'expected a list'), []),
    relations: v.optional(v.array(relationSchema, 'expected a list'), []),
    inArticle: v.optional(text),
    identifiers: v.optional(v.record(v.string(), text, AN_OBJECT)),
    links: v.optional(v.array(linkSchema, 'expected a list')),
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
  v.pipe(v.array(each, 'expected a list'), v.minLength(1, 'is empty: a set needs one entity at least'));

const setFields = {
  format: v.literal('entity-set/1'),
  id,
  title: text,
  description: text,
  language,
  revision: v.pipe(
    v.number('expected a number'),
    v.integer('expected a whole number'),
    v.minValue(1, 'expected 1 or more'),
  ),
  updated: date,
  license: text,
  authors: v.pipe(v.array(text, 'expected a list'), v.minLength(1, 'names nobody')),
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
