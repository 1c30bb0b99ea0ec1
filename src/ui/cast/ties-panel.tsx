import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CastLine } from '../../core/cast/merge-cast';
import { type TieNode, tiesOf } from '../../core/cast/ties';
import type { CardRelation } from '../../core/entity-set/card';
import type { EntityId } from '../../core/entity-set/model';
import { wordAsOf, wordPeriod } from '../date-words';
import { TiesIcon } from '../icons';
import { Loading, Message } from '../message';
import { OutsideLink } from '../outside-link';
import { say } from '../words';
import { TiesPicture } from './ties-picture';
import type { CardShelf } from './use-cards';

/** More would be a tangle: whoever is named less is in the list of the page. */
const MEMBERS = 30;

type TiesPanelProps = {
  readonly lines: readonly CastLine[];
  readonly cards: CardShelf;
  readonly onOpenEntity: (entity: EntityId) => void;
};

/** How those on the page are tied to one another: a picture, and the same in sentences. */
export function TiesPanel({ lines, cards, onOpenEntity }: TiesPanelProps) {
  const [selected, setSelected] = useState<EntityId>();
  const members = useMemo(() => lines.slice(0, MEMBERS).map(({ entity }) => entity), [lines]);
  const { fetch, of } = cards;
  useEffect(() => fetch(members), [members, fetch]);
  const answers = members.map(of);
  const isComplete = answers.every(({ state }) => state !== 'loading');
  const found = useMemo(
    () =>
      tiesOf(
        members.flatMap((entity) => {
          const card = of(entity);
          return card.state === 'ready' && card.value ? [card.value] : [];
        }),
      ),
    [members, of],
  );
  if (!isComplete) return <Loading words={say('cast_ties_loading')} />;
  if (found.ties.length === 0) {
    return (
      <Message title={say('cast_ties_none_title')} icon={<TiesIcon />}>
        {say('cast_ties_none')}
      </Message>
    );
  }
  const focus = found.nodes.find(({ id }) => id === selected);
  const shown = focus
    ? found.ties.filter(({ from, to }) => from.id === focus.id || to.id === focus.id)
    : found.ties;
  return (
    <>
      <TiesPicture
        ties={found}
        selected={focus?.id}
        onSelect={(id) => setSelected((before) => (before === id ? undefined : id))}
      />
      <section class="ties-words">
        <h2>{focus ? say('cast_ties_of', focus.name) : say('cast_ties_all')}</h2>
        {focus && (
          <p>
            <button type="button" class="button-quiet" onClick={() => onOpenEntity(focus.id)}>
              {say('cast_ties_open', focus.name)}
            </button>
          </p>
        )}
        <ul>
          {shown.flatMap(({ from, to, relations }) =>
            relations.map((relation) => (
              <Sentence
                key={`${from.id} ${to.id} ${relation.text} ${relation.from ?? ''}`}
                {...{ from, to, relation }}
              />
            )),
          )}
        </ul>
      </section>
    </>
  );
}

function Sentence(props: { readonly from: TieNode; readonly to: TieNode; readonly relation: CardRelation }) {
  const { from, to, relation } = props;
  const dates = wordPeriod(relation) ?? wordAsOf(relation);
  return (
    <li dir="auto">
      <b>{from.name}</b> <span lang={relation.foreign?.text}>{relation.text}</span> <b>{to.name}</b>
      {dates !== undefined && <span class="muted"> ({dates})</span>}
      {relation.source && (
        <>
          {' '}
          <OutsideLink class="ties-source" href={relation.source.url}>
            {relation.source.publisher}
          </OutsideLink>
        </>
      )}
    </li>
  );
}
