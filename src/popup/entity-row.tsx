import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { EntityId, EntityKind } from '../core/entity-set/model';
import { EntityCard } from '../ui/entity-card';
import { ChevronIcon } from '../ui/icons';
import { KindMark } from '../ui/kind-mark';
import type { Loaded } from '../ui/loaded';
import { Loading } from '../ui/message';

type EntityRowProps = {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Under the name: role or summary. Keeps its place while empty. */
  readonly line: string;
  /** Mentions on this page. */
  readonly count?: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly card: Loaded<CardData | null>;
  readonly onOpenEntity: (id: EntityId) => void;
  /** Above the card, once open: what can be done with the entity. */
  readonly children?: ComponentChildren;
};

/** One line of a list that unfolds into the card. */
export function EntityRow(props: EntityRowProps) {
  const { id, kind, name, line, count, isOpen } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li class="row" ref={row} data-open={isOpen}>
      <button
        type="button"
        class="row-button"
        id={`row-${id}`}
        aria-expanded={isOpen}
        onClick={props.onToggle}
      >
        <KindMark kind={kind} name={name} />
        <span class="row-words">
          <span class="row-name" dir="auto">
            {name}
          </span>
          <span class="row-line">{line === '' ? ' ' : line}</span>
        </span>
        {count !== undefined && (
          <span class="row-count">
            {count}
            <span class="visually-hidden">{count === 1 ? ' mention' : ' mentions'}</span>
          </span>
        )}
        <ChevronIcon />
      </button>
      {isOpen && (
        <div class="row-card">
          {props.children}
          <RowCard card={props.card} count={count} onOpenEntity={props.onOpenEntity} />
        </div>
      )}
    </li>
  );
}

function RowCard(props: {
  readonly card: Loaded<CardData | null>;
  readonly count: number | undefined;
  readonly onOpenEntity: (id: EntityId) => void;
}) {
  const { card, count, onOpenEntity } = props;
  if (card.state === 'loading') return <Loading words="Opening the card…" />;
  if (card.state === 'error') return <p class="row-fault">{card.words}</p>;
  if (card.value === null) return <p class="row-fault">No set that is on knows this name any more.</p>;
  return (
    <EntityCard card={card.value} onOpenEntity={onOpenEntity} {...(count === undefined ? {} : { count })} />
  );
}
