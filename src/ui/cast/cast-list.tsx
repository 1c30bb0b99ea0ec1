import { useCallback, useMemo, useState } from 'preact/hooks';
import { type CastChoice, chooseLines, WHOLE_CAST } from '../../core/cast/choose-lines';
import type { Member } from '../../core/cast/model';
import type { EntityId } from '../../core/entity-set/model';
import { Loading, Notice } from '../message';
import { say } from '../words';
import { CastRow } from './cast-row';
import type { CastState } from './cast-state';
import { ListTools } from './list-tools';
import { Minimap } from './minimap';
import { languageOfRoleLine, roleLine } from './role-line';
import { TakeAlong, type TakeAlongProps } from './take-along';
import type { CardShelf } from './use-cards';
import type { Steps } from './use-steps';

/** A list that is taken in at a glance needs no tools. */
const TOOLS_FROM = 5;

export type CastListProps = {
  readonly cast: Extract<CastState, { kind: 'cast' }>;
  readonly members: ReadonlyMap<EntityId, Member>;
  readonly cards: CardShelf;
  readonly opened: EntityId | undefined;
  readonly steps: Steps;
  readonly takeAlong: TakeAlongProps;
  readonly onToggle: (entity: EntityId) => void;
  readonly onOpenEntity: (entity: EntityId) => void;
};

/** The cast of the page: everybody on one strip, then a line for each. */
export function CastList(props: CastListProps) {
  const { cast, members, cards, opened, steps, onToggle, onOpenEntity } = props;
  const { lines } = cast;
  const [choice, setChoice] = useState<CastChoice>(WHOLE_CAST);
  const shown = useMemo(() => chooseLines(lines, members, choice), [lines, members, choice]);
  const nameOf = useCallback((entity: EntityId) => members.get(entity)?.name ?? '', [members]);
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
          const member = members.get(line.entity);
          return (
            <CastRow
              key={line.entity}
              line={line}
              name={nameOf(line.entity)}
              about={member ? roleLine(member) : ''}
              nameLanguage={member?.foreign?.name}
              aboutLanguage={member && languageOfRoleLine(member)}
              card={cards.of(line.entity)}
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
