import type { Everyone } from '../../core/cast/model';
import { searchPeople } from '../../core/cast/search-people';
import type { EntityId } from '../../core/entity-set/model';
import { PeopleIcon } from '../icons';
import type { Loaded } from '../loaded';
import { ErrorMessage, Loading, Message } from '../message';
import { say, sayCount } from '../words';
import { EntityRow } from './entity-row';
import type { CardShelf } from './use-cards';

type EveryonePanelProps = {
  readonly people: Loaded<Everyone>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The page has none of them: said above the list, because this view is then shown first. */
  readonly isNobodyOnPage: boolean;
  readonly cards: CardShelf;
  readonly opened: EntityId | undefined;
  readonly onToggle: (entity: EntityId) => void;
  readonly onOpenEntity: (entity: EntityId) => void;
  readonly onRetry: () => void;
  readonly onOpenOptions: () => void;
};

/** "Everyone in your sets": all people and organizations of the sets that are on, to search and to read about. */
export function EveryonePanel(props: EveryonePanelProps) {
  const { people, query, opened } = props;
  if (people.state === 'loading') return <Loading words={say('cast_everyone_loading')} />;
  if (people.state === 'error') {
    return (
      <ErrorMessage title={say('cast_everyone_failed_title')} words={people.words} onRetry={props.onRetry} />
    );
  }
  if (people.value.total === 0) {
    return (
      <Message
        title={say('cast_no_set_title')}
        icon={<PeopleIcon />}
        action={{ label: say('cast_open_options'), onClick: props.onOpenOptions }}
      >
        {say('cast_no_set')}
      </Message>
    );
  }
  // Until the answer to the query is here, those of the answer before that fit it are shown.
  const shown = searchPeople(people.value.people, query);
  const isAnswered =
    people.value.query === query ||
    (people.value.query === '' && people.value.found <= people.value.people.length);
  const found = Math.max(shown.length, people.value.found);
  return (
    <>
      {props.isNobodyOnPage && <p class="panel-note">{say('cast_nobody_short')}</p>}
      <div class="search">
        <label class="visually-hidden" for="search">
          {say('cast_everyone_search')}
        </label>
        <input
          id="search"
          class="field"
          type="search"
          placeholder={say('cast_everyone_search')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        <p class="visually-hidden" role="status">
          {query === '' ? '' : sayCount('cast_found', found)}
        </p>
      </div>
      {isAnswered && shown.length === 0 && (
        <p class="panel-note">{say('cast_everyone_found_nobody', query)}</p>
      )}
      <ul class="rows">
        {shown.map((person) => (
          <EntityRow
            key={person.id}
            id={person.id}
            kind={person.kind}
            name={person.name}
            line={person.summary}
            nameLanguage={person.foreign?.name}
            lineLanguage={person.foreign?.summary}
            card={props.cards.of(person.id)}
            isOpen={opened === person.id}
            onToggle={() => props.onToggle(person.id)}
            onOpenEntity={props.onOpenEntity}
          />
        ))}
      </ul>
      {isAnswered && found > shown.length && (
        <p class="panel-note">{sayCount('cast_everyone_more', found - shown.length)}</p>
      )}
    </>
  );
}
