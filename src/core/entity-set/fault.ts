/** All that can be wrong with a set. The catalogues have words for each, under `fault_<kind>`. */
export const FAULT_KINDS = [
  ...(['file_too_large', 'file_empty', 'not_json', 'not_json_to_end', 'not_a_set'] as const),
  ...(['not_format', 'newer_format', 'missing', 'not_object', 'not_text', 'empty', 'too_long'] as const),
  ...(['not_id', 'not_date', 'not_address', 'not_language', 'not_host', 'not_list', 'too_many'] as const),
  ...(['not_flag', 'not_one_of', 'not_whole', 'too_small', 'no_entities', 'no_authors'] as const),
  ...([
    'too_short',
    'too_short_surname',
    'reserved',
    'same_id',
    'same_form',
    'no_such_day',
    'ends_before',
  ] as const),
  ...([
    'no_such_entity',
    'tied_to_itself',
    'no_such_source',
    'missing_in_shipped',
    'nothing_to_translate',
  ] as const),
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** What is wrong at one place of a set, without words. */
export type Fault = {
  /** `entities[3].facts[0].source`; empty when it is about the file. */
  readonly path: string;
  readonly kind: FaultKind;
  /** What the words are filled in with, as `$1`, `$2` …. */
  readonly values: readonly (string | number)[];
};

export const fault = (path: string, kind: FaultKind, ...values: readonly (string | number)[]): Fault => ({
  path,
  kind,
  values,
});
