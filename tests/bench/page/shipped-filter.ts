import shippedText from '../../../assets/entity-sets/us-mexico-security-talks-2021.json?raw';
import { parseEntitySetText } from '../../../src/core/entity-set/parse';
import { compileLexicon } from '../../../src/core/gazetteer/compile-lexicon';

/** What pages test their text with when nothing but the shipped set is on. */
export const shippedFilter = compileLexicon(
  [parseEntitySetText(shippedText, { shipped: true })],
  'bench',
).filter;
