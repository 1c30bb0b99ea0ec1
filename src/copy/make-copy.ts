import type { CastConnection } from '../core/cast/connection';
import type { FrameCast } from '../core/cast/model';
import type { CardData } from '../core/entity-set/card';
import type { EntityId, PartialDate } from '../core/entity-set/model';
import type { CastOutside } from '../ui/cast/outside';
import { say } from '../ui/words';
import type { AnnotatedCopyProps } from './annotated-copy';
import { extractArticle } from './extract-article';
import { markArticle } from './mark-article';

/** A copy ready to be shown, and what its file needs to know. */
export type MadeCopy = AnnotatedCopyProps & { readonly title: string; readonly language: string | undefined };

/** A tab whose script is there answers in milliseconds. */
const PATIENCE_MS = 5000;

type Outside = Pick<CastOutside, 'connectCast' | 'askCard'>;

/**
 * Makes the annotated copy of the page in a tab, with the marks it has there now.
 * @throws Error whose message is words for the reader: the page is gone, or is no article
 */
export async function makeCopy(tab: number, outside: Outside, today: PartialDate): Promise<MadeCopy> {
  const life = new AbortController();
  try {
    const [{ frame, page }, connection] = await topFrame(tab, outside, life.signal);
    const [quotes, html] = await Promise.all([connection.quotes(frame), connection.html(frame)]);
    const found = extractArticle(html, quotes.url, document);
    if (found === undefined) throw new Error(say('copy_no_article'));
    const { title, byline, site, language, direction, body } = found;
    const article = document.createElement('article');
    if (language !== undefined) article.lang = language;
    if (direction !== undefined) article.dir = direction;
    const heading = document.createElement('h1');
    heading.textContent = title;
    article.append(heading, body);
    const named = markArticle(article, quotes.blocks);
    const cards = await cardsOf(named, page.published, outside);
    return {
      ...{ article, title, byline, site, language, published: page.published, url: quotes.url, today, cards },
    };
  } finally {
    life.abort();
  }
}

/** The top frame's cast, once it has been read whole, and the way to ask that frame. */
function topFrame(
  tab: number,
  outside: Outside,
  signal: AbortSignal,
): Promise<readonly [FrameCast, CastConnection]> {
  return new Promise((resolve, reject) => {
    const isGone = () => reject(new Error(say('copy_page_gone')));
    let top: string | undefined;
    const timer = setTimeout(isGone, PATIENCE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    const connection = outside.connectCast(
      tab,
      {
        cast(cast) {
          if (!cast.top) return;
          top = cast.frame;
          // It is there, and as long as it reads it is waited for.
          clearTimeout(timer);
          if (cast.state !== 'reading') resolve([cast, connection]);
        },
        gone(frame) {
          if (frame === top) isGone();
        },
        nobody: isGone,
      },
      signal,
    );
  });
}

async function cardsOf(
  entities: readonly EntityId[],
  date: PartialDate | undefined,
  { askCard }: Outside,
): Promise<readonly CardData[]> {
  const dated = date === undefined ? {} : { date };
  const cards = await Promise.all(entities.map((entity) => askCard({ entity, ...dated })));
  // The marks carry the numbers of the notes, so none may be missing.
  if (cards.includes(null)) throw new Error(say('copy_set_gone'));
  return cards.filter((card) => card !== null);
}
