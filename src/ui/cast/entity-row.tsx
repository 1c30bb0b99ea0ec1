import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId, EntityKind } from '../../core/entity-set/model';
import { EntityCard } from '../entity-card';
import { ChevronIcon } from '../icons';
import { KindMark } from '../kind-mark';
import type { Loaded } from '../loaded';
import { Loading } from '../message';
import { say, sayCount } from '../words';

type EntityRowProps = {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Under the name: role or summary. Keeps its place while empty. */
  readonly line: string;
  /** The languages of both, where they are not the reader's. */
  readonly nameLanguage: string | undefined;
  readonly lineLanguage: string | undefined;
  /** Mentions on this page. */
  readonly count?: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly card: Loaded<CardData | null>;
  readonly onOpenEntity: (id: EntityId) => void;
  /** Under the line: where it is mentioned. */
  readonly strip?: ComponentChildren;
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
          <span class="row-name" dir="auto" lang={props.nameLanguage}>
            {name}
          </span>
          <span class="row-line" lang={props.lineLanguage}>
            {line === '' ? '\u00a0' : line}
          </span>
        </span>
        {count !== undefined && (
          <span class="row-count">
            <span aria-hidden="true">{count}</span>
            <span class="visually-hidden">{sayCount('cast_mentions', count)}</span>
          </span>
        )}
        <ChevronIcon />
      </button>
      {props.strip}
      {isOpen && (
        <div class="row-card">
          {props.children}
          <RowCard card={props.card} onOpenEntity={props.onOpenEntity} />
        </div>
      )}
    </li>
  );
}

function RowCard(props: {
  readonly card: Loaded<CardData | null>;
  readonly onOpenEntity: (id: EntityId) => void;
}) {
  const { card, onOpenEntity } = props;
  if (card.state === 'loading') return <Loading words={say('cast_opening_card')} />;
  if (card.state === 'error') return <p class="row-fault">{card.words}</p>;
  if (card.value === null) return <p class="row-fault">{say('cast_no_card')}</p>;
  return <EntityCard card={card.value} onOpenEntity={onOpenEntity} />;
}
