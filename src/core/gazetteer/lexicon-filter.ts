import { type FilterData, makeFilterData, WHOLE_UNITS } from './filter';
import type { Gazetteer } from './gazetteer';
import { formAt, HAS_CONDITIONS, IS_LAST, ORGANIZATION, type PackedForms, strengthOf } from './packed-forms';
import { textAt } from './packed-text';
import type { Steps } from './steps';

/** A form of more units than this, case kept, is filtered like any other. */
const SHORT_UNITS = 4;
const NAMES_PER_STEP = 2048;

/**
 * The filter of a lexicon. Only what can be marked without a stronger form wakes anybody: a `context` form that
 * only a stronger form or a host settles is found by those.
 */
export function* filterOf({ names }: Gazetteer, forms: PackedForms, revision: string): Steps<FilterData> {
  const folded = new Set<string>();
  const short: string[] = [];
  const hosts = new Set<string>();
  let form = 0;
  for (let name = 0; name < names.lengths.length; name++) {
    if (name % NAMES_PER_STEP === 0) yield;
    const key = textAt(names, name);
    for (let isLast = false; !isLast; form++) {
      const flags = forms.flags[form] as number;
      isLast = (flags & IS_LAST) !== 0;
      const strength = strengthOf(forms, form);
      const isAlone = (flags & HAS_CONDITIONS) === 0;
      if (strength === 'never' || (strength === 'context' && isAlone)) continue;
      const whole = isAlone && key.length > SHORT_UNITS ? undefined : formAt(forms, form, key);
      for (const host of whole?.hosts ?? []) hosts.add(host);
      if (strength === 'context' && whole?.near === undefined) continue;
      const isExact = whole?.exact?.includes('case') ?? false;
      if (whole && isExact && key.length <= SHORT_UNITS) short.push(whole.text, whole.text.toUpperCase());
      // The filter looks no further, and many names begin alike.
      else folded.add(key.slice(0, WHOLE_UNITS));
      if (strength === 'always' && (flags & ORGANIZATION) === 0)
        folded.add(reversed(key).slice(0, WHOLE_UNITS));
    }
  }
  yield;
  return makeFilterData({ folded, count: folded.size, short, hosts: [...hosts] }, revision);
}

/** As lists and references write a person: "roe, jane". */
function reversed(key: string): string {
  const last = key.lastIndexOf(' ');
  return last === -1 ? key : `${key.slice(last + 1)}, ${key.slice(0, last)}`;
}
