import { useId } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import type { Quote } from '../core/wording/sentence';
import { CardFacts } from './card-facts';
import { CardFoot } from './card-foot';
import { CardHead } from './card-head';
import { CardRelations } from './card-relations';
import { CardRoles } from './card-roles';
import { wordDate } from './date-words';
import { FootnoteList } from './footnotes';
import { ClockIcon } from './icons';
import { InArticle } from './in-article';
import { MentionQuote } from './mention-quote';
import { collectFootnotes } from './sources';
import { staleSince } from './stale';
import { say } from './words';

export type EntityCardProps = {
  readonly card: CardData;
  /** For `aria-labelledby` of whatever holds the card; unique in its document or shadow root. */
  readonly headingId?: string;
  /** The sentence of the mention the card belongs to. */
  readonly quote?: Quote;
  /** Address of the page the card is read on: its set may have been made for it. */
  readonly page?: string;
  /** Who is on this page: connections to them come first. */
  readonly cast?: ReadonlySet<EntityId>;
  /** Whose card the reader comes back from: the connection to them is unfolded. */
  readonly returnTo?: EntityId;
  /** Makes the names of related entities buttons. */
  readonly onOpenEntity?: (id: EntityId) => void;
};

/**
 * The background on one entity. The hover card, the popup and the options page show this same one;
 * it fetches nothing. Every text of a set is shown as text. Needs `card.css`.
 */
export function EntityCard(props: EntityCardProps) {
  const { card, headingId, quote, page, cast, returnTo, onOpenEntity } = props;
  const ownId = useId();
  const id = headingId ?? ownId;
  const { onDate, now, roles, facts, relations, inArticle } = card;
  const rolesThen = [...(onDate?.roles ?? []), ...(onDate?.perhaps ?? [])];
  const footnotes = collectFootnotes([...rolesThen, ...now.roles, ...facts, ...relations, ...roles]);
  const isOwnArticle = inArticle !== undefined && page !== undefined && isSameAddress(inArticle.url, page);
  const stale = staleSince(card);
  return (
    // Keyed: "more facts" unfolded for one entity must not stay unfolded for the next one shown in place.
    <article class="bg-card" key={card.id} aria-labelledby={id}>
      <CardHead card={card} headingId={id} />
      {card.summary !== '' && (
        <p class="bg-summary" dir="auto" lang={card.foreign?.summary}>
          {card.summary}
        </p>
      )}
      {stale !== undefined && (
        <p class="bg-stale">
          <ClockIcon />
          {say('card_stale', wordDate(stale))}
        </p>
      )}
      <CardRoles card={card} footnotes={footnotes} />
      {isOwnArticle && <InArticle inArticle={inArticle} lang={card.foreign?.inArticle} isHere />}
      {quote !== undefined && <MentionQuote quote={quote} />}
      <CardFacts facts={facts} footnotes={footnotes} />
      <CardRelations {...{ relations, footnotes, cast, returnTo, onOpenEntity }} />
      {inArticle !== undefined && !isOwnArticle && (
        <InArticle inArticle={inArticle} lang={card.foreign?.inArticle} />
      )}
      <FootnoteList footnotes={footnotes} />
      <CardFoot card={card} />
    </article>
  );
}

/** Whether two addresses are of one page: the scheme, "www." and what follows `?` or `#` make no difference. */
function isSameAddress(one: string, other: string): boolean {
  const plain = (address: string): string | undefined => {
    if (!URL.canParse(address)) return undefined;
    const { hostname, pathname } = new URL(address);
    return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  };
  return plain(one) !== undefined && plain(one) === plain(other);
}
