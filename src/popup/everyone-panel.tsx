import type { EntityId } from '../core/entity-set/model';
import type { Everyone } from '../extension/messages';
import { PeopleIcon } from '../ui/icons';
import type { Loaded } from '../ui/loaded';
import { ErrorMessage, Loading, Message } from '../ui/message';
import { EntityRow } from './entity-row';
import { searchPeople } from './search-people';
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
  if (people.state === 'loading') return <Loading words="Fetching the list…" />;
  if (people.state === 'error') {
    return <ErrorMessage title="The list could not be read" words={people.words} onRetry={props.onRetry} />;
  }
  if (people.value.total === 0) {
    return (
      <Message
        title="No set is on"
        icon={<PeopleIcon />}
        action={{ label: 'Open options', onClick: props.onOpenOptions }}
      >
        Switch on an entity set, or add one from a file.
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
      {props.isNobodyOnPage && <p class="panel-note">This page names no one from your sets.</p>}
      <div class="search">
        <label class="visually-hidden" for="search">
          Search by name or description
        </label>
        <input
          id="search"
          type="search"
          placeholder="Search by name or description"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        <p class="visually-hidden" role="status">
          {query === '' ? '' : `${found} found`}
        </p>
      </div>
      {isAnswered && shown.length === 0 && <p class="panel-note">{`No one in your sets fits “${query}”.`}</p>}
      <ul class="rows">
        {shown.map((person) => (
          <EntityRow
            key={person.id}
            id={person.id}
            kind={person.kind}
            name={person.name}
            line={person.summary}
            card={props.cards.of(person.id)}
            isOpen={opened === person.id}
            onToggle={() => props.onToggle(person.id)}
            onOpenEntity={props.onOpenEntity}
          />
        ))}
      </ul>
      {isAnswered && found > shown.length && (
        <p class="panel-note">{`And ${found - shown.length} more: type a few letters to find them.`}</p>
      )}
    </>
  );
}
