import type catalogue from '../../assets/_locales/en/messages.json';
import type { Words } from '../core/wording/words';

/** The words of every component. */
export type UiWords = Words<keyof typeof catalogue>;

let words: UiWords | undefined;

/** Gives the components their words. Every entry calls it once, before anything is shown. */
export function speak(given: UiWords): void {
  words = given;
}

function spoken(): UiWords {
  if (words === undefined) throw new Error('speak() was not called before the first component');
  return words;
}

/** The message of this key in the reader's language; see `Words`. */
export const say: UiWords['say'] = (key, ...values) => spoken().say(key, ...values);
/** Its plural form for a count. */
export const sayCount: UiWords['sayCount'] = (stem, count, ...values) =>
  spoken().sayCount(stem, count, ...values);
/** The language of the words, for `Intl`. */
export const language = (): string => spoken().language;
