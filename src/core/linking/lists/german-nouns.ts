/**
 * Articles, alone or with a preposition, before German nouns that are no persons: "beim Blinken rechts". Folded. A name
 * stands behind "der", "dem" or "den" ("der wütende Roe"), hardly ever behind these.
 */
export const NOUN_ARTICLES: ReadonlySet<string> = new Set(
  'das beim zum vom im am ins ans ein einem eines kein keinem dieses jedes'.split(' '),
);
/** Those of them that are neuter beyond doubt, whatever adjective stands between. */
export const NEUTER_ARTICLES: ReadonlySet<string> = new Set('das dieses jedes'.split(' '));
/** After these an adjective of a neuter noun ends in -es: "ein kurzes Blinken". */
export const OPEN_ARTICLES: ReadonlySet<string> = new Set('ein kein'.split(' '));
