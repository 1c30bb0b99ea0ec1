import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import type { Person } from '../extension/messages';
import { LockIcon, NextIcon, PauseIcon, PeopleIcon, PowerIcon, ReloadIcon } from '../ui/icons';
import type { Loaded } from '../ui/loaded';
import { ErrorMessage, Loading, Message, Notice } from '../ui/message';
import { say } from '../ui/words';
import type { CastState } from './cast-state';
import { EntityRow } from './entity-row';
import type { CastLine } from './merge-cast';
import { describeRestrictedPage } from './restricted-page';
import { roleLine } from './role-line';
import type { CardShelf } from './use-cards';

/** Role lines are fetched for so many; a page that names more shows summaries further down. */
const ROLE_LINES = 60;

type CastPanelProps = {
  readonly cast: CastState;
  readonly people: ReadonlyMap<EntityId, Person>;
  readonly cards: CardShelf;
  readonly opened: EntityId | undefined;
  readonly onToggle: (entity: EntityId) => void;
  readonly onOpenEntity: (entity: EntityId) => void;
  readonly onNext: (line: CastLine) => void;
  readonly onResume: () => void;
  readonly onSwitchOn: (host: string) => void;
  readonly onRetry: () => void;
};

/** "On this page": the cast, or in plain words why there is none. */
export function CastPanel(props: CastPanelProps) {
  const { cast } = props;
  switch (cast.kind) {
    case 'loading':
      return <Loading words={say('cast_reading')} />;
    case 'nobody':
      return (
        <Message title="Nobody on this page" icon={<PeopleIcon />}>
          This page names no one from your sets. Everyone in them is in the other list.
        </Message>
      );
    case 'restricted':
      return (
        <Message title="Not on this page" icon={<LockIcon />}>
          {describeRestrictedPage(cast.url)}
        </Message>
      );
    case 'page-loading':
      return (
        <Message title="Still loading" icon={<ReloadIcon />}>
          The page is still loading. Its names are listed here as soon as it can be read.
        </Message>
      );
    case 'unread':
      return (
        <Message title="Not in this document" icon={<PeopleIcon />}>
          This kind of document is not read.
        </Message>
      );
    case 'not-ready':
      return (
        <Message title="Not ready yet" icon={<ReloadIcon />}>
          Backgrounder has not started on this page. Reload the page, then open this again.
        </Message>
      );
    case 'paused':
      return (
        <Message title="Paused" icon={<PauseIcon />} action={{ label: 'Resume', onClick: props.onResume }}>
          Backgrounder is resting on all pages.
        </Message>
      );
    case 'site-off':
      return (
        <Message
          title="Off for this site"
          icon={<PowerIcon />}
          action={{ label: 'Switch on', onClick: () => props.onSwitchOn(cast.host) }}
        >
          {`Names on ${cast.host} are not looked for.`}
        </Message>
      );
    case 'error':
      return <ErrorMessage title="That did not work" words={cast.words} onRetry={props.onRetry} />;
    case 'cast':
      return <CastList {...props} cast={cast} />;
  }
}

type CastListProps = CastPanelProps & { readonly cast: Extract<CastState, { kind: 'cast' }> };

function CastList({
  cast,
  people,
  cards,
  opened,
  onToggle,
  onOpenEntity,
  onNext,
}: CastListProps): ComponentChildren {
  const { lines } = cast;
  const { fetch } = cards;
  useEffect(() => fetch(lines.slice(0, ROLE_LINES).map((line) => line.entity)), [lines, fetch]);
  return (
    <>
      <Notice words={cast.faults} />
      <ul class="rows">
        {lines.map((line) => {
          const person = people.get(line.entity);
          const card = cards.of(line.entity);
          return (
            <EntityRow
              key={line.entity}
              id={line.entity}
              kind={line.kind}
              name={person?.name ?? nameOn(card) ?? ''}
              line={lineOf(card, person, ROLE_LINES > lines.indexOf(line))}
              count={line.count}
              card={card}
              isOpen={opened === line.entity}
              onToggle={() => onToggle(line.entity)}
              onOpenEntity={onOpenEntity}
            >
              <button type="button" class="button" onClick={() => onNext(line)}>
                <NextIcon />
                Go to next mention
              </button>
            </EntityRow>
          );
        })}
      </ul>
      {cast.isReading && <Loading words="Still reading the page…" />}
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
