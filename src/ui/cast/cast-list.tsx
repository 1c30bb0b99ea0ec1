import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type CastChoice, chooseLines, WHOLE_CAST } from '../../core/cast/choose-lines';
import type { Person } from '../../core/cast/model';
import type { CardData } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import type { Loaded } from '../loaded';
import { Loading, Notice } from '../message';
import { say } from '../words';
import { CastRow } from './cast-row';
import type { CastState } from './cast-state';
import { ListTools } from './list-tools';
import { Minimap } from './minimap';
import { roleLine } from './role-line';
import { TakeAlong, type TakeAlongProps } from './take-along';
import type { CardShelf } from './use-cards';
import type { Steps } from './use-steps';

/** Role lines are fetched for so many; a page that names more shows summaries further down. */
const ROLE_LINES = 60;
/** A list that is taken in at a glance needs no tools. */
const TOOLS_FROM = 5;

export type CastListProps = {
  readonly cast: Extract<CastState, { kind: 'cast' }>;
  readonly people: ReadonlyMap<EntityId, Person>;
  readonly cards: CardShelf;
  readonly opened: EntityId | undefined;
  readonly steps: Steps;
  readonly takeAlong: TakeAlongProps;
  readonly onToggle: (entity: EntityId) => void;
  readonly onOpenEntity: (entity: EntityId) => void;
};

/** The cast of the page: everybody on one strip, then a line for each. */
export function CastList(props: CastListProps) {
  const { cast, people, cards, opened, steps, onToggle, onOpenEntity } = props;
  const { lines } = cast;
  const [choice, setChoice] = useState<CastChoice>(WHOLE_CAST);
  const shown = useMemo(() => chooseLines(lines, people, choice), [lines, people, choice]);
  const { fetch } = cards;
  const wanted = useMemo(() => new Set(lines.slice(0, ROLE_LINES).map(({ entity }) => entity)), [lines]);
  useEffect(() => fetch([...wanted]), [wanted, fetch]);
  const nameOf = useCallback(
    (entity: EntityId) => people.get(entity)?.name ?? nameOn(cards.of(entity)) ?? '',
    [people, cards],
  );
  return (
    <>
      <Notice words={cast.faults} />
      <Minimap lines={lines} steps={steps} nameOf={nameOf} />
      {lines.length >= TOOLS_FROM && (
        <ListTools
          lines={lines}
          choice={choice}
          found={shown.length}
          onChoose={(change) => setChoice((before) => ({ ...before, ...change }))}
        />
      )}
      {shown.length === 0 && <p class="panel-note">{say('cast_found_nobody', choice.query)}</p>}
      <ul class="rows">
        {shown.map((line) => {
          const card = cards.of(line.entity);
          return (
            <CastRow
              key={line.entity}
              line={line}
              name={nameOf(line.entity)}
              about={lineOf(card, people.get(line.entity), wanted.has(line.entity))}
              card={card}
              steps={steps}
              isOpen={opened === line.entity}
              onToggle={onToggle}
              onOpenEntity={onOpenEntity}
            />
          );
        })}
      </ul>
      {cast.isReading && <Loading words={say('cast_still_reading')} />}
      <TakeAlong {...props.takeAlong} />
    </>
  );
}

function nameOn(card: Loaded<CardData | null>): string | undefined {
  return card.state === 'ready' ? card.value?.name : undefined;
}

/** The line under the name. Empty while the card, and so a role, may still come. */
function lineOf(card: Loaded<CardData | null>, person: Person | undefined, mayCome: boolean): string {
  const summary = person?.summary ?? '';
  if (card.state === 'loading') return mayCome ? '' : summary;
  if (card.state === 'error' || card.value === null) return summary;
  return roleLine(card.value);
}
