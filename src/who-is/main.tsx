import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../core/entity-set/model';
import { ask } from '../extension/ask';
import { browser } from '../extension/browser';
import { words } from '../extension/i18n';
import { readWhoIs } from '../extension/who-is';
import { useCards } from '../ui/cast/use-cards';
import { useLoaded } from '../ui/loaded';
import { titlePage } from '../ui/page-language';
import { speak } from '../ui/words';
import '../ui/theme.css';
import '../ui/cast/cast.css';
import './who-is.css';
import { WhoIsView } from './who-is-view';

const askCard = (question: Parameters<typeof ask<'askCard'>>[1]) => ask('askCard', question);

function WhoIs({ selected }: { readonly selected: string }) {
  const [text, setText] = useState(selected);
  const [chosen, setChosen] = useState<EntityId | null>();
  const look = useCallback(() => ask('whoIs', { text }), [text]);
  const [people, retry] = useLoaded(look);
  const cards = useCards(askCard, undefined);
  // One answer is shown at once, unless the reader folds it.
  const only = people.state === 'ready' && people.value.length === 1 ? people.value[0]?.id : undefined;
  const opened = chosen === undefined ? only : (chosen ?? undefined);
  useEffect(() => {
    if (opened !== undefined) cards.fetch([opened]);
  }, [opened, cards]);
  const open = (entity: EntityId): void => {
    const isListed = people.state === 'ready' && people.value.some(({ id }) => id === entity);
    setChosen(entity);
    if (isListed) return;
    const card = cards.of(opened ?? entity);
    const relation =
      card.state === 'ready' ? card.value?.relations.find(({ other }) => other.id === entity) : undefined;
    if (relation !== undefined) setText(relation.other.name);
  };
  return (
    <WhoIsView
      {...{ text, people, cards, opened }}
      onText={(next) => {
        setChosen(undefined);
        setText(next);
      }}
      onToggle={(entity) => setChosen(opened === entity ? null : entity)}
      onOpenEntity={open}
      onRetry={retry}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

speak(words);
void readWhoIs().then((selected) => {
  titlePage(words.say('who_title', selected));
  render(<WhoIs selected={selected} />, document.body);
});
