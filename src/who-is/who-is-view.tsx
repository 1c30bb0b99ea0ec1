import type { Person } from '../core/cast/model';
import type { EntityId } from '../core/entity-set/model';
import { EntityRow } from '../ui/cast/entity-row';
import type { CardShelf } from '../ui/cast/use-cards';
import { PeopleIcon } from '../ui/icons';
import type { Loaded } from '../ui/loaded';
import { ErrorMessage, Loading, Message } from '../ui/message';
import { say, sayCount } from '../ui/words';

export type WhoIsViewProps = {
  /** What is asked about: selected in a page, or typed here. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly people: Loaded<readonly Person[]>;
  readonly cards: CardShelf;
  readonly opened: EntityId | undefined;
  readonly onToggle: (entity: EntityId) => void;
  readonly onOpenEntity: (entity: EntityId) => void;
  readonly onRetry: () => void;
  readonly onOpenOptions: () => void;
};

/** Who selected words may name: the likeliest first, each with its card. */
export function WhoIsView(props: WhoIsViewProps) {
  const { text, people } = props;
  return (
    <main class="who-is">
      <h1 dir="auto">{say('who_title', text)}</h1>
      <input
        class="field"
        type="search"
        aria-label={say('who_field')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      <p class="visually-hidden" role="status">
        {people.state === 'ready' && people.value.length > 0
          ? sayCount('who_found', people.value.length)
          : ''}
      </p>
      <Answers {...props} />
    </main>
  );
}

function Answers(props: WhoIsViewProps) {
  const { people, opened, cards } = props;
  if (people.state === 'loading') return <Loading words={say('who_looking')} />;
  if (people.state === 'error')
    return <ErrorMessage title={say('who_failed')} words={people.words} onRetry={props.onRetry} />;
  if (people.value.length === 0) {
    return (
      <Message
        title={say('who_nobody_title')}
        icon={<PeopleIcon />}
        action={{ label: say('cast_open_options'), onClick: props.onOpenOptions }}
      >
        {say('who_nobody')}
      </Message>
    );
  }
  return (
    <ul class="rows">
      {people.value.map(({ id, kind, name, summary, foreign }) => (
        <EntityRow
          key={id}
          {...{ id, kind, name, line: summary, card: cards.of(id), isOpen: opened === id }}
          {...{ nameLanguage: foreign?.name, lineLanguage: foreign?.summary }}
          onToggle={() => props.onToggle(id)}
          onOpenEntity={props.onOpenEntity}
        />
      ))}
    </ul>
  );
}
