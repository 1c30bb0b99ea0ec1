import { type FilterData, type FilterName, filterSteps } from './filter';
import type { Gazetteer } from './gazetteer';
import { formAt, HAS_CONDITIONS, IS_LAST, ORGANIZATION, type PackedForms, strengthOf } from './packed-forms';
import { type PackedText, textAt } from './packed-text';
import type { Steps } from './steps';

/** A form of more units than this, case kept, is filtered like any other. */
const SHORT_UNITS = 4;
/** More than is looked at, spaces and commas included. */
const MOST_UNITS = 32;
const SHORT = new RegExp(`^[A-Za-z0-9]{1,${SHORT_UNITS}}$`);

/**
 * The filter of a lexicon. Only what can be marked without a stronger form wakes anybody: a `context` form that
 * only a stronger form or a host settles is found by those.
 */
export function* filterOf({ names }: Gazetteer, forms: PackedForms, revision: string): Steps<FilterData> {
  const short: string[] = [];
  const hosts: string[] = [];
  const folded = keysOf(names, forms, short, hosts);
  return yield* filterSteps({ folded, count: names.lengths.length, short, hosts }, revision);
}

/** The names to filter by, as far as the filter looks at them; those it must compare exactly go to `short`. */
function* keysOf(
  names: PackedText,
  forms: PackedForms,
  short: string[],
  hosts: string[],
): Generator<FilterName> {
  let form = 0;
  for (let name = 0; name < names.lengths.length; name++) {
    const key = textAt(names, name);
    for (let isLast = false; !isLast; form++) {
      const flags = forms.flags[form] as number;
      isLast = (flags & IS_LAST) !== 0;
      const strength = strengthOf(forms, form);
      // The linker believes a reversed name even where the name as it stands needs evidence.
      if (strength !== 'never' && (flags & ORGANIZATION) === 0 && key.includes(' ')) yield { reversed: key };
      const isAlone = (flags & HAS_CONDITIONS) === 0;
      if (strength === 'never' || (strength === 'context' && isAlone)) continue;
      const whole = isAlone && key.length > SHORT_UNITS ? undefined : formAt(forms, form, key);
      hosts.push(...(whole?.hosts ?? []));
      if (strength === 'context' && whole?.near === undefined) continue;
      const isExact = whole?.exact?.includes('case') ?? false;
      if (whole && isExact && SHORT.test(whole.text)) short.push(whole.text, whole.text.toUpperCase());
      else yield key.slice(0, MOST_UNITS);
    }
  }
}
