/** Longer scripts are data of an application, and parsing them would hold the page up. */
const MAX_JSON_CHARS = 500_000;
const MAX_DEPTH = 6;
/** What hid scripts from parsers of XML, with or without a comment around it. */
const CDATA = /^\s*(?:\/[/*])?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/[/*])?\s*\]\]>(?:\s*\*\/)?\s*$/g;

type Item = Readonly<Record<string, unknown>>;

/**
 * What the page's JSON-LD says of the article at this address: its publication dates, and whether the page is
 * a list of articles instead. An article that names no address counts only when it is the only one.
 */
export function readArticleDates(
  document: Document,
  url: string,
): { readonly dates: readonly string[]; readonly isList: boolean } {
  const items = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    itemsIn(parseJson(script.textContent ?? '')),
  );
  const articles = items.filter((item) =>
    typesOf(item).some((type) => /(Article|Posting|^Report)$/.test(type)),
  );
  const here = [url, canonicalUrl(document) ?? url];
  const own = articles.filter((item) =>
    addressesOf(item).some((address) => here.some((each) => isSamePlace(each, address, url))),
  );
  const [only] = articles;
  const isOnlyOne = articles.length === 1 && only !== undefined && addressesOf(only).length === 0;
  const chosen = own.length > 0 ? own : isOnlyOne ? articles : [];
  const isList = items.some((item) =>
    typesOf(item).some((type) => /^(CollectionPage|SearchResultsPage)$/.test(type)),
  );
  return {
    dates: chosen.flatMap(({ datePublished }) => (typeof datePublished === 'string' ? [datePublished] : [])),
    isList: isList && chosen.length === 0,
  };
}

function parseJson(text: string): unknown {
  if (text.length > MAX_JSON_CHARS) return undefined;
  try {
    return JSON.parse(text.replace(CDATA, ''));
  } catch {
    // Pages publish broken metadata; it then says nothing.
    return undefined;
  }
}

/** All items with a type, those nested in others too (`@graph`, `mainEntity`). */
function itemsIn(value: unknown, depth = 0): Item[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => itemsIn(each, depth + 1));
  const item = value as Item;
  const inner = Object.values(item).flatMap((each) => itemsIn(each, depth + 1));
  return item['@type'] === undefined ? inner : [item, ...inner];
}

const typesOf = (item: Item): string[] =>
  [item['@type']].flat().flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:]/, '')] : []));

/** The addresses an item says it has: its own or that of the page it is the main entity of. */
function addressesOf(item: Item): string[] {
  const page = item.mainEntityOfPage;
  const fromPage =
    typeof page === 'object' && page !== null ? Object.values({ ...(page as Item), '@type': '' }) : [page];
  return [item.url, item['@id'], ...fromPage].filter(
    (each) => typeof each === 'string' && /^(https?:|\/)/.test(each),
  ) as string[];
}

const canonicalUrl = (document: Document): string | undefined =>
  document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;

/**
 * Whether two addresses lead to the same article. Scheme, "www", fragment and a slash at the end do not tell
 * articles apart; a query does only where both have one (elsewhere it says where the reader came from).
 */
function isSamePlace(one: string, other: string, base: string): boolean {
  if (!URL.canParse(one, base) || !URL.canParse(other, base)) return false;
  const [first, second] = [new URL(one, base), new URL(other, base)];
  const place = ({ hostname, pathname }: URL): string =>
    hostname.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
  const isOtherQuery = first.search !== '' && second.search !== '' && first.search !== second.search;
  return place(first) === place(second) && !isOtherQuery;
}
