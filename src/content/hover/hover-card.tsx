import type { CardData } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import { EntityCard } from '../../ui/entity-card';
import type { Loaded } from '../../ui/loaded';
import type { NotThisChoice } from '../../ui/not-this';
import { say } from '../../ui/words';

type HoverCardProps = {
  /** `null` when no active set has the entity any more. */
  readonly card: Loaded<CardData | null>;
  readonly count: number | undefined;
  readonly why: string | undefined;
  /** Goes back to the card before this one; absent on the first. */
  readonly onBack: (() => void) | undefined;
  readonly onOpenEntity: (entity: EntityId) => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
  /** Takes the reader's word that the mark is not this entity; absent on cards opened from others. */
  readonly notThis: NotThisChoice | undefined;
};

/** What stands in the open card's frame. Needs `card.css` and `card-host.css`. */
export function HoverCard({
  card,
  count,
  why,
  onBack,
  onOpenEntity,
  onRetry,
  onClose,
  notThis,
}: HoverCardProps) {
  return (
    <>
      <div class="tools">
        {onBack && <ToolButton label="Back" path="m12 19-7-7 7-7M19 12H5" onClick={onBack} />}
        <ToolButton label={say('card_close')} path="M18 6 6 18M6 6l12 12" onClick={onClose} />
      </div>
      {card.state === 'loading' && <Notice words="Looking it up …" />}
      {card.state === 'error' && <Notice words={card.words} onRetry={onRetry} />}
      {card.state === 'ready' && card.value === null && (
        <Notice words="None of your sets has a card for this name any more." />
      )}
      {card.state === 'ready' && card.value !== null && (
        <EntityCard
          card={card.value}
          onOpenEntity={onOpenEntity}
          {...(count === undefined ? {} : { count })}
          {...(why === undefined ? {} : { why })}
          {...(notThis === undefined ? {} : { notThis })}
        />
      )}
    </>
  );
}

function ToolButton(props: { readonly label: string; readonly path: string; readonly onClick: () => void }) {
  return (
    <button type="button" aria-label={props.label} title={props.label} onClick={props.onClick}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={props.path} />
      </svg>
    </button>
  );
}

function Notice({ words, onRetry }: { readonly words: string; readonly onRetry?: () => void }) {
  return (
    <div class="notice" role="status">
      <p>{words}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
