import { type BlockText, foldedSlice } from './block-text';
import type { Candidate } from './candidates';
import { NEUTER_ARTICLES, NOUN_ARTICLES, OPEN_ARTICLES } from './lists/german-nouns';
import { FAMILY_ARTICLES, FAMILY_HEADS, FAMILY_TAILS, GENERATIONS, NAME_PAGES } from './lists/name-tails';
import { isHyphenAt, wordAfter, wordBefore, wordStartingAt } from './neighbours';

/** Whether a person's short form means a family or a namesake there: "los Roe", "la familia Roe", "Roe hijo". */
export function isFamily(
  { folded, isDeclined }: Candidate,
  block: BlockText,
  language: string | undefined,
): boolean {
  const before = wordBefore(block, folded.start);
  if (before && FAMILY_HEADS.has(before.key)) return true;
  const articles = language === undefined ? undefined : FAMILY_ARTICLES[language];
  if (before && articles?.has(before.key)) return true;
  if (foldedSlice(block, folded.end, folded.end + 2) === ' (') {
    const inBrackets = wordStartingAt(block, folded.end + 2);
    if (inBrackets && NAME_PAGES.has(inBrackets.key)) return true;
  }
  // "Roes Sohn" is his son.
  const after = isDeclined ? undefined : wordAfter(block, folded.end);
  return after !== undefined && (GENERATIONS.has(after.key) || FAMILY_TAILS.has(after.key));
}

/** Whether a German article makes a noun of it: "das Blinken", "ein kurzes Blinken"; not "das Roe-Lager". */
export function isGermanNoun({ folded }: Candidate, block: BlockText): boolean {
  const before = wordBefore(block, folded.start);
  if (!before || isHyphenAt(block, folded.end)) return false;
  if (NOUN_ARTICLES.has(before.key)) return true;
  const article = before.isCapitalised ? undefined : wordBefore(block, before.start);
  if (!article) return false;
  if (OPEN_ARTICLES.has(article.key)) return before.key.endsWith('es');
  return NEUTER_ARTICLES.has(article.key) && before.key.endsWith('e');
}
