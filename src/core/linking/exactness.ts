import type { Form } from '../entity-set/model';
import { DROPPED, foldCode } from '../gazetteer/folding';

/**
 * Whether a span spells a form as exactly as the form demands. `case`: letter for letter, or all in capitals
 * where the form itself is not ("BLINKEN" for "Blinken"). `accents`: the same accents, letter for letter.
 */
export function spellsExactly(span: string, form: Form): boolean {
  const { exact } = form;
  if (exact === undefined || exact.length === 0 || span === form.text) return true;
  // Nearly every span: nothing in it that typography added.
  if (PLAIN.test(span) && PLAIN.test(form.text))
    return exact.includes('case')
      ? isLikeCased(span, form.text)
      : span.toLowerCase() === form.text.toLowerCase();
  const keepAccents = exact.includes('accents');
  const found = plain(span, keepAccents);
  const wanted = plain(form.text, keepAccents);
  if (!exact.includes('case')) return found.toLowerCase() === wanted.toLowerCase();
  return isLikeCased(found, wanted);
}

/** ASCII words with single spaces, without the backquote, which folds to an apostrophe. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

const isLikeCased = (found: string, wanted: string): boolean =>
  found === wanted || (found === wanted.toUpperCase() && wanted !== wanted.toUpperCase());

/** The text without what typography adds: one kind of space, apostrophe and dash, nothing invisible. */
function plain(text: string, keepAccents: boolean): string {
  let kept = '';
  for (const char of text.normalize('NFC')) {
    const folded = char.length === 1 ? foldCode(char.charCodeAt(0)) : 1;
    if (folded === DROPPED) continue;
    kept += folded === 32 || folded === 39 || folded === 45 ? String.fromCharCode(folded) : char;
  }
  const spaced = kept.replace(/ +/g, ' ');
  return keepAccents ? spaced : spaced.normalize('NFD').replace(/\p{Mn}/gu, '');
}
