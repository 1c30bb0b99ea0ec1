import type { PartialDate } from '../../core/entity-set/model';
import { readArticleDates } from './article-metadata';
import { datesInMarkup, MARKED } from './marked-dates';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Older dates on web pages are defaults of the software ("1970-01-01") or the subject of the page. */
const EARLIEST_YEAR = 1990;
/** Addresses of home pages: nothing, an index file, or a language. */
const HOME_PATH = /^\/(index\.\w+|[a-z]{2}([-_][a-z]{2})?\/?)?$/i;

/** What pages say the day of publication by in their heads: of each kind only one may stand there. */
const METADATA = [
  'meta[property="article:published_time"], meta[property="article:published"]',
  'meta[name="DC.date.issued" i], meta[name="dcterms.issued" i]',
];
/** Every element but JSON-LD that a publication date is read from. */
export const DATED_ELEMENTS = [...METADATA, MARKED].join(', ');

/**
 * The day a page was published, as its source writes it, or `undefined` when that is not certain: a wrong date
 * would show a reader the wrong role. JSON-LD of the article at this address, then the metadata that says so, then
 * what the markup says. Sources more than a day apart, a date in the future, and home and list pages give none;
 * when a page was modified does not count.
 */
export function findPublicationDate(document: Document, url: string, now: Date): PartialDate | undefined {
  if (isHome(url)) return undefined;
  const article = readArticleDates(document, url);
  if (article.isList) return undefined;
  const sources = [
    ...article.dates,
    ...METADATA.flatMap((each) => single(document.querySelectorAll(each), 'content')),
    ...datesInMarkup(document),
  ];
  const dates = sources.flatMap((source) => parseDay(source) ?? []);
  const [first] = dates;
  if (first === undefined || dates.length < sources.length) return undefined;
  const times = dates.map((day) => Date.parse(day));
  if (Math.max(...times) - Math.min(...times) > DAY_MS) return undefined;
  // A page from east of here may be dated tomorrow.
  if (Math.max(...times) > now.getTime() + DAY_MS) return undefined;
  return first;
}

function isHome(url: string): boolean {
  return (
    URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && HOME_PATH.test(new URL(url).pathname)
  );
}

/** The attribute of the only element; several would belong to several articles. */
function single(elements: ArrayLike<Element>, attribute: string): string[] {
  const value = elements.length === 1 ? elements[0]?.getAttribute(attribute) : null;
  return value ? [value] : [];
}

/** The day of an ISO date and time in the time zone it is written in, or of a date in English words. */
function parseDay(text: string): PartialDate | undefined {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?=$|[\sT])/.exec(text);
  const day = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : dayOfWords(text);
  if (day === undefined || Number.isNaN(Date.parse(day)) || Number(day.slice(0, 4)) < EARLIEST_YEAR)
    return undefined;
  return day;
}

function dayOfWords(text: string): string | undefined {
  const date = /[a-z]{3}/i.test(text) && /\b\d{4}\b/.test(text) ? new Date(text) : undefined;
  if (!date || Number.isNaN(date.getTime())) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
