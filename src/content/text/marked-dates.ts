/** The elements that may say a publication date. */
export const MARKED = 'time[pubdate], time[itemprop~="datePublished"], meta[itemprop~="datePublished"]';
const ARTICLE_TYPE = /(Article|Posting|\/Report)\s*$/;

/**
 * The publication dates that elements say (microdata, `pubdate`), as they write them: those of the one article
 * item of the page, or where there is none the only `meta` and the only `time`. Teasers and comments have dates of
 * their own; where it is not plain which are the page's, there are none.
 */
export function datesInMarkup(document: Document): readonly string[] {
  const marked = [...document.querySelectorAll(MARKED)];
  const articles = new Set(marked.flatMap((element) => articleOf(element) ?? []));
  const [article] = articles;
  const own =
    article === undefined
      ? ['meta', 'time'].flatMap((name) => onlyOne(marked.filter(({ localName }) => localName === name)))
      : articles.size === 1
        ? marked.filter((element) => articleOf(element) === article)
        : [];
  return own.flatMap((element) => dateOf(element) ?? []);
}

const onlyOne = (elements: readonly Element[]): readonly Element[] => (elements.length === 1 ? elements : []);

/** The article that the element's property belongs to, as microdata nests. */
function articleOf(element: Element): Element | undefined {
  const item = element.parentElement?.closest('[itemscope]');
  return item && ARTICLE_TYPE.test(item.getAttribute('itemtype') ?? '') ? item : undefined;
}

const dateOf = (element: Element): string | undefined =>
  (element.getAttribute('datetime') ?? element.getAttribute('content')) || undefined;
