import { useId } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import { CardRoles } from './card-roles';
import { CardFacts, CardRelations } from './card-statements';
import { wordDate } from './date-words';
import { collectFootnotes, FootnoteList } from './footnotes';
import { KindMark } from './kind-mark';
import { NotThis, type NotThisChoice } from './not-this';
import { OutsideLink } from './outside-link';
import { sayCount } from './words';

export type EntityCardProps = {
  readonly card: CardData;
  /** For `aria-labelledby` of whatever holds the card; unique in its document or shadow root. */
  readonly headingId?: string;
  /** Mentions on this page. */
  readonly count?: number;
  /** Why the word under the pointer was marked, from `describeReason`. */
  readonly why?: string;
  /** Lets the reader say that the word under the pointer is somebody else. */
  readonly notThis?: NotThisChoice;
  /** Makes the names of related entities buttons. */
  readonly onOpenEntity?: (id: EntityId) => void;
};

/**
 * The background on one entity. The hover card, the popup and the options page show this same one;
 * it fetches nothing. Every text of a set is shown as text. Needs `card.css`.
 */
export function EntityCard({ card, headingId, count, why, notThis, onOpenEntity }: EntityCardProps) {
  const ownId = useId();
  const id = headingId ?? ownId;
  const { onDate, now, facts, relations } = card;
  const rolesThen = [...(onDate?.roles ?? []), ...(onDate?.perhaps ?? [])];
  const footnotes = collectFootnotes([...rolesThen, ...now.roles, ...facts, ...relations]);
  return (
    // Keyed: "more facts" unfolded for one entity must not stay unfolded for the next one shown in place.
    <article class="bg-card" key={card.id} aria-labelledby={id}>
      <CardHead card={card} headingId={id} count={count} />
      {card.summary !== '' && (
        <p class="bg-summary" dir="auto">
          {card.summary}
        </p>
      )}
      <CardRoles onDate={onDate} now={now} footnotes={footnotes} />
      <CardFacts facts={facts} footnotes={footnotes} />
      <CardRelations relations={relations} footnotes={footnotes} onOpenEntity={onOpenEntity} />
      {card.inArticle !== undefined && (
        <section>
          <h3>In the article this set was made for</h3>
          <p>{card.inArticle.text}</p>
          <p class="bg-article">
            <OutsideLink href={card.inArticle.url}>{card.inArticle.headline}</OutsideLink>
          </p>
        </section>
      )}
      {why !== undefined && (
        <section class="bg-why">
          <h3>Why this mark?</h3>
          <p>{why}</p>
          {notThis && <NotThis {...notThis} kind={card.kind} />}
        </section>
      )}
      <FootnoteList footnotes={footnotes} />
      <CardFoot card={card} />
    </article>
  );
}

function CardHead(props: {
  readonly card: CardData;
  readonly headingId: string;
  readonly count: number | undefined;
}) {
  const { card, headingId, count } = props;
  const kind = card.kind === 'person' ? 'Person' : 'Organization';
  return (
    <header class="bg-head">
      <KindMark kind={card.kind} name={card.name} />
      <div>
        <h2 id={headingId} dir="auto">
          {card.name}
        </h2>
        {card.nativeName !== undefined && card.nativeName !== card.name && (
          <p class="bg-native" dir="auto">
            {card.nativeName}
          </p>
        )}
        <p class="bg-muted">
          {[kind, card.subtype, count === undefined ? undefined : sayCount('card_on_page', count)]
            .filter((words) => words !== undefined)
            .join(' · ')}
        </p>
      </div>
    </header>
  );
}

function CardFoot({ card }: { readonly card: CardData }) {
  return (
    <footer class="bg-foot">
      {card.links.length > 0 && (
        <ul>
          {card.links.map((link) => (
            <li key={link.url}>
              <OutsideLink href={link.url}>{link.label}</OutsideLink>
            </li>
          ))}
        </ul>
      )}
      {card.sets.map((set) => (
        <p key={set.id}>
          From the set <OutsideLink href={set.homepage}>{set.title}</OutsideLink>
          {`, ${wordDate(set.updated)}`}
        </p>
      ))}
    </footer>
  );
}
