/** A message's text in the reader's language with `$1`, `$2` … filled in; empty when there is none of this key. */
export type MessageLookup = (key: string, values: readonly string[]) => string;

/** The stems of messages that come in plural forms: `mentions` for `mentions_one` and `mentions_other`. */
export type PluralStem<Key extends string> = Key extends `${infer Stem}_other` ? Stem : never;

/** The extension's own words in the reader's language. */
export type Words<Key extends string> = {
  /** The language these words are in, for dates, lists and numbers: "en", "es". */
  readonly language: string;
  /** The message of this key. @throws Error when no catalogue has it */
  say(key: Key, ...values: readonly (string | number)[]): string;
  /** The plural form for `count`, which becomes `$1` as the language writes it; `values` follow as `$2` …. */
  sayCount(stem: PluralStem<Key>, count: number, ...values: readonly (string | number)[]): string;
};

/** Words out of a catalogue that has the message `language`, and `<stem>_other` for each `<stem>_<category>`. */
export function createWords<Key extends string>(lookup: MessageLookup): Words<Key> {
  const find = (key: string, values: readonly (string | number)[]): string | undefined =>
    lookup(key, values.map(String)) || undefined;
  const say = (key: string, values: readonly (string | number)[]): string => {
    const text = find(key, values);
    if (text === undefined) throw new Error(`There is no message "${key}"`);
    return text;
  };
  // Found and made when first needed: a page without names pays for none of them.
  let language: string | undefined;
  let plural: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const spoken = (): string => {
    language ??= say('language', []);
    return language;
  };
  return {
    get language() {
      return spoken();
    },
    say: (key, ...values) => say(key, values),
    sayCount(stem, count, ...values) {
      plural ??= new Intl.PluralRules(spoken());
      numbers ??= new Intl.NumberFormat(spoken());
      const all = [numbers.format(count), ...values];
      return find(`${stem}_${plural.select(count)}`, all) ?? say(`${stem}_other`, all);
    },
  };
}
